import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const { contributes } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);

type State = Readonly<Record<string, string | boolean | number>>;

/** Whether a clause such as `a == b && (!c || d =~ /x/)` holds, as far as ours go. */
function holds(clause: string, state: State): boolean {
  const inner = clause.replace(/\(([^()]*)\)/g, (_, part) => String(holds(part, state)));
  if (inner !== clause) return holds(inner, state);
  return inner
    .split('||')
    .some((either) => either.split('&&').every((one) => isTrue(one.trim(), state)));
}

function isTrue(term: string, state: State): boolean {
  const [, key = '', operator, value = ''] = /^(\S+) (==|!=|=~) (.+)$/.exec(term) ?? [];
  const text = String(state[key] ?? '');
  if (operator === '==') return text === value;
  if (operator === '!=') return text !== value;
  if (operator === '=~') return new RegExp(value.slice(1, -1)).test(text);
  if (term === 'true' || term === 'false') return term === 'true';
  return term.startsWith('!') ? !state[term.slice(1)] : Boolean(state[term]);
}

const ALWAYS = ['explainRule', 'newValuesFile', 'restart', 'showOutput'];
const OF_VALUES = [
  'aboutFile',
  'chooseChart',
  'chooseProfile',
  'chooseVersion',
  'compareWithDefaults',
  'reviewChanges',
  'showDeployment',
  'showEffectiveValues',
];
const CHANGES = ['fixAll', 'insertBlock', 'migrate'];

const yaml = { workspaceFolderCount: 1, editorIsOpen: true, editorLangId: 'yaml' };

const PLACES: readonly (readonly [what: string, state: State, shown: readonly string[]])[] = [
  ['nothing open', { workspaceFolderCount: 0 }, []],
  ['a folder', { workspaceFolderCount: 1 }, ['checkWorkspace']],
  [
    'a program',
    { ...yaml, editorLangId: 'typescript', 'polyaxonValues.file': 'none' },
    ['checkWorkspace'],
  ],
  [
    'any YAML',
    { ...yaml, 'polyaxonValues.file': 'none' },
    ['checkFile', 'checkWorkspace', 'insertBlock'],
  ],
  [
    'perhaps values',
    { ...yaml, 'polyaxonValues.file': 'perhaps' },
    ['aboutFile', 'checkFile', 'checkWorkspace', 'chooseChart', 'insertBlock'],
  ],
  [
    'values',
    { ...yaml, 'polyaxonValues.file': 'values' },
    ['checkWorkspace', ...OF_VALUES, ...CHANGES],
  ],
  [
    'values in Terraform',
    { ...yaml, editorLangId: 'terraform', 'polyaxonValues.file': 'values' },
    ['checkWorkspace', ...OF_VALUES, ...CHANGES],
  ],
  [
    'values of a commit',
    { ...yaml, editorReadonly: true, 'polyaxonValues.file': 'values' },
    ['checkWorkspace', ...OF_VALUES],
  ],
  [
    'the preview of a migration',
    {
      ...yaml,
      editorReadonly: true,
      resourceScheme: 'polyaxon-values-migrated',
      'polyaxonValues.file': 'none',
    },
    ['applyMigration', 'checkWorkspace'],
  ],
];

for (const [what, state, shown] of PLACES) {
  test(`commands where there is ${what}`, () => {
    const found = contributes.commands
      .filter(({ enablement = 'true' }) => holds(enablement, state))
      .map(({ command }: { readonly command: string }) => command.replace('polyaxonValues.', ''));
    assert.deepEqual(found.toSorted(), [...ALWAYS, ...shown].toSorted());
  });
}
