import { readFileSync } from 'node:fs';
import { CHANGE_BASES, CHARTS, LEVELS, PROFILES } from '../server/src/core/config.ts';
import { rules } from '../server/src/core/rules/index.ts';
import { isChangeRule, isHoverNote, isRule } from '../server/src/core/rules/rule.ts';
import { readProject } from './project.ts';

const MANIFEST = new URL('../package.json', import.meta.url);

/** package.json with the settings that come from the rules. Everything else in it is kept as it is. */
export function manifest(): string {
  const current: unknown = JSON.parse(readFileSync(MANIFEST, 'utf8'));
  if (typeof current !== 'object' || current === null) throw new Error('package.json is no object');
  const contributes = 'contributes' in current ? current.contributes : {};
  const own = typeof contributes === 'object' && contributes !== null ? contributes : {};
  const contributed = { ...own, configuration: configuration() };
  const next = { ...current, ...addresses(), contributes: contributed };
  return `${JSON.stringify(next, null, 2)}\n`;
}

/** None as long as package.json names no repository; `undefined` is not written. */
function addresses(): { readonly homepage?: string; readonly bugs?: object } {
  const { repository } = readProject();
  if (repository === undefined) return {};
  return { homepage: `${repository}#readme`, bugs: { url: `${repository}/issues` } };
}

function configuration(): object {
  return {
    title: 'Polyaxon Values',
    properties: {
      'polyaxonValues.enable': {
        type: 'boolean',
        default: true,
        scope: 'resource',
        description: 'Check Polyaxon values files.',
      },
      'polyaxonValues.calm': {
        type: 'boolean',
        default: true,
        scope: 'resource',
        description:
          'Stay calm while you write: what you are typing is a hint at most until you leave its line or save, of what is missing one problem a section is shown, and values that choose nothing yet only get a place to start from. The command line always tells everything.',
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
        enumDescriptions: [
          'Trial for minikube, microk8s and docker deployments, else production',
          'All of the guide',
          'Leave out what only matters in production',
        ],
        default: '',
        scope: 'resource',
        description: 'How strictly the guide is applied.',
      },
      'polyaxonValues.changes.base': {
        type: 'string',
        enum: [...CHANGE_BASES],
        enumDescriptions: [
          'The last commit, through the editor’s own git',
          'What is saved',
          'Changes are not looked at',
        ],
        default: 'commit',
        scope: 'resource',
        description: 'What counts as deployed, when it is told what a change does.',
      },
      'polyaxonValues.rules': {
        type: 'object',
        default: {},
        scope: 'resource',
        description: 'Severity by rule; `off` turns a rule off.',
        additionalProperties: false,
        properties: Object.fromEntries(rules.map((rule) => [rule.id, severitySetting(rule)])),
      },
      'polyaxonValues.trace.server': {
        type: 'string',
        enum: ['off', 'messages', 'verbose'],
        default: 'off',
        scope: 'window',
        description: 'Log the messages between the editor and the language server.',
      },
    },
  };
}

function severitySetting(rule: (typeof rules)[number]): object {
  if (isHoverNote(rule) && !isChangeRule(rule)) {
    return { enum: ['hint', 'off'], description: `${rule.title} (told on hover).` };
  }
  return {
    enum: LEVELS,
    description: `${rule.title} (${isRule(rule) && rule.offByDefault ? 'off unless set' : rule.severity}).`,
  };
}
