import { CHANGE_BASES, CHARTS, PROFILES } from '../server/src/core/config.ts';
import { rules } from '../server/src/core/rules/index.ts';
import { isChangeRule, isHoverNote, isRule } from '../server/src/core/rules/rule.ts';
import { LEVELS } from '../server/src/core/severity.ts';
import { HINT_MODES } from '../server/src/features/hints/hint.ts';

/** One heading of the settings' page in the editor. */
interface SettingGroup {
  readonly title: string;
  readonly order: number;
  readonly properties: Readonly<Record<`polyaxonValues.${string}`, object>>;
}

/** The settings of the editor, `contributes.configuration` of package.json. */
export function settingGroups(): readonly SettingGroup[] {
  const groups = [
    { title: 'Files and Chart', properties: files },
    { title: 'While You Write', properties: writing },
    { title: 'Rules', properties: severities },
    { title: 'Log', properties: log },
  ];
  return groups.map(({ title, properties }, index) => {
    const ordered = Object.entries(properties).map(([name, setting], order) => [
      name,
      { ...setting, order },
    ]);
    return { title, order: index, properties: Object.fromEntries(ordered) };
  });
}

const files = {
  'polyaxonValues.enable': {
    type: 'boolean',
    default: true,
    scope: 'resource',
    description: 'Check Polyaxon values files.',
  },
  'polyaxonValues.files': {
    type: 'array',
    items: { type: 'string' },
    default: [],
    scope: 'resource',
    markdownDescription:
      'Glob patterns of files that are Polyaxon values even if their content does not tell, e.g. `deploy/polyaxon/**/*.yaml`.',
  },
  'polyaxonValues.chart': {
    type: 'string',
    enum: ['', ...CHARTS],
    enumItemLabels: ['Automatic', 'Platform', 'Agent'],
    enumDescriptions: ['Told from the content', 'The platform chart', 'The agent chart'],
    default: '',
    scope: 'resource',
    markdownDescription:
      'Which chart the values are for. A comment `# polyaxon-values: chart=agent` in the file wins.',
  },
  'polyaxonValues.chartVersion': {
    type: 'string',
    default: '',
    scope: 'resource',
    markdownDescription:
      'Version of the chart, e.g. `2.15.1`. Empty: told from the file, else the latest known one.',
  },
  'polyaxonValues.profile': {
    type: 'string',
    enum: ['', ...PROFILES],
    enumItemLabels: ['Automatic', 'Production', 'Trial'],
    enumDescriptions: [
      'Trial for minikube, microk8s and docker deployments, else production',
      'All of the guide',
      'Leave out what only matters in production',
    ],
    default: '',
    scope: 'resource',
    description: 'How strictly the guide is applied.',
  },
};

const writing = {
  'polyaxonValues.calm': {
    type: 'boolean',
    default: true,
    scope: 'resource',
    description:
      'Stay calm while you write: what you are typing is a hint at most until you leave its line or save, of what is missing one problem a section is shown, and values that choose nothing yet only get a place to start from. The command line always tells everything.',
  },
  'polyaxonValues.inlayHints': {
    type: 'string',
    enum: HINT_MODES,
    enumItemLabels: ['Off', 'What differs', 'All'],
    enumDescriptions: [
      'Nothing behind a line',
      'What a value overrides, what a section inherits, and what the chart decides where that is easily missed',
      'Also what is as in the layer below or in the chart',
    ],
    default: 'differs',
    scope: 'resource',
    description: 'What is shown behind lines: what other layers and the chart say there.',
  },
  'polyaxonValues.codeLens': {
    type: 'boolean',
    default: true,
    scope: 'resource',
    description: 'Tell above a section which other layers override something of it.',
  },
  'polyaxonValues.changes.base': {
    type: 'string',
    enum: [...CHANGE_BASES],
    enumItemLabels: ['Last commit', 'Saved file', 'Off'],
    enumDescriptions: [
      'The last commit, through the editor’s own git; in a browser, each file as it was first opened in this window',
      'What is saved',
      'Changes are not looked at',
    ],
    default: 'commit',
    scope: 'resource',
    description: 'What counts as deployed, when it is told what a change does.',
  },
};

const severities = {
  'polyaxonValues.rules': {
    type: 'object',
    default: {},
    scope: 'resource',
    markdownDescription: 'Severity by rule; `off` turns a rule off.',
    additionalProperties: false,
    properties: Object.fromEntries(rules.map((rule) => [rule.id, severitySetting(rule)])),
  },
};

const log = {
  'polyaxonValues.trace.server': {
    type: 'string',
    enum: ['off', 'messages', 'verbose'],
    enumItemLabels: ['Off', 'Messages', 'Verbose'],
    enumDescriptions: ['Only problems', 'Which messages', 'Messages with all that is in them'],
    default: 'off',
    scope: 'window',
    description: 'Log the messages between the editor and the language server.',
  },
};

function severitySetting(rule: (typeof rules)[number]): object {
  // The type makes the settings' page offer a list of the levels.
  const level = { type: 'string' };
  if (isHoverNote(rule) && !isChangeRule(rule)) {
    return { ...level, enum: ['hint', 'off'], description: `${rule.title} (told on hover).` };
  }
  return {
    ...level,
    enum: LEVELS,
    description: `${rule.title} (${isRule(rule) && rule.offByDefault ? 'off unless set' : rule.severity}).`,
  };
}
