import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolveChart } from '../../server/src/core/charts/catalog.ts';
import type { JsonObject } from '../../server/src/core/json.ts';
import { formatPath } from '../../server/src/core/path.ts';
import type { PlannedObject } from '../../server/src/core/plan/compare-objects.ts';
import { faultOf } from '../../server/src/core/plan/pair-releases.ts';
import { type Plan, planChange } from '../../server/src/core/plan/plan-change.ts';
import { planNotes } from '../../server/src/core/plan/plan-notes.ts';
import { coalesce } from '../../server/src/core/values/coalesce.ts';
import { createValues, type Values } from '../../server/src/core/values/values.ts';
import { textOf } from '../../server/src/core/words/say.ts';
import { lintText } from '../support/check.ts';
import { effectsOf } from '../support/effects.ts';
import { readEdit } from '../support/value-edit.ts';

const effects = effectsOf('platform');

function valuesAt(version: string, written: JsonObject): Values {
  const { chart } = resolveChart('platform', version);
  return createValues(chart, 'production', written, coalesce(chart.defaults, written), version);
}

function planOf(edit: string, from = effects.version, to = from): Plan {
  const { before, after } = readEdit(edit);
  return planChange(valuesAt(from, before), valuesAt(to, after), effects);
}

/** What each changed value does to the operator's Deployment. */
const SHARES: readonly (readonly [edit: string, Readonly<Record<string, readonly string[]>>])[] = [
  ['logLevel: INFO → DEBUG', { logLevel: ['restart'] }],
  ['operator.enabled: true → false', { 'operator.enabled': ['deleted'] }],
  [
    'logLevel: INFO → DEBUG; operator.enabled: true → false',
    { logLevel: [], 'operator.enabled': ['deleted'] },
  ],
  [
    'operator.imageTag: 2.14.0 → 2.15.0; operator.enabled: true → false',
    { 'operator.imageTag': [], 'operator.enabled': ['deleted'] },
  ],
  [
    'operator.imageTag: 2.14.0 → 2.15.0; operator.enabled: false → true',
    { 'operator.imageTag': [], 'operator.enabled': ['created'] },
  ],
  [
    'logLevel: INFO → DEBUG; operator.imageTag: 2.14.0 → 2.15.0',
    { logLevel: ['restart'], 'operator.imageTag': ['restart'] },
  ],
];

for (const [edit, shares] of SHARES) {
  test(`what each change has part in: ${edit}`, () => {
    const { changes } = planOf(edit);
    for (const { objects } of changes) assert.ok(objects.every((each) => each.consequences[0]));
    const found = changes.map(({ path, objects }): [string, readonly string[]] => [
      formatPath(path),
      objects
        .filter(({ kind, name }) => kind === 'Deployment' && name === '{release}-polyaxon-operator')
        .flatMap(({ consequences }) => consequences),
    ]);
    assert.deepEqual(Object.fromEntries(found), shares);
  });
}

test('what only two changes do together is put down to both', () => {
  const { changes, objects } = planOf('agent.enabled: true → false; organizationKey: – → key');
  const isDeleted = ({ kind, name, consequences }: PlannedObject) =>
    `${kind} ${name} ${consequences}` === 'ConfigMap {release}-polyaxon-agent-config deleted';
  assert.ok(objects.some(isDeleted));
  assert.deepEqual(
    changes.filter((change) => change.objects.some(isDeleted)).map(({ path }) => formatPath(path)),
    ['agent.enabled', 'organizationKey'],
  );
});

/** From and to which chart version, and whether the plan says that it is another one that it knows. */
const VERSIONS: readonly (readonly [from: string, to: string, note: RegExp | undefined])[] = [
  ['2.15.1', '2.15.1', undefined],
  ['2.15', '2.15.1', undefined],
  ['v2.15.1', '2.15.1', undefined],
  [
    '2.14.0',
    '2.14.0',
    /^This is what chart 2\.15\.1 does with the values; 2\.14\.0 may do otherwise/,
  ],
  ['2.5.0', '2.5.0', /^This is what chart 2\.15\.1 does with the values; 2\.5\.0 may do otherwise/],
  ['2.14.0', '2.15.1', /^Values that differ are defaults of the two versions\. /],
];

for (const [from, to, note] of VERSIONS) {
  test(`a plan says whether it knows the chart version: ${from} → ${to}`, () => {
    const plan = planOf('gateway.replicas: 1 → 2', from, to);
    const told = planNotes(plan, valuesAt(to, {}), effects.version).map(textOf);
    const notes = told.filter((each) => /2\.15\.1|two versions/.test(each));
    assert.equal(notes.length, note ? 1 : 0);
    if (note) assert.match(notes[0] ?? '', note);
  });
}

test('a plan says where it comes from, and what every upgrade does beyond it', () => {
  const plan = planOf('logLevel: INFO → DEBUG');
  const told = (written: JsonObject, rendered = false) =>
    planNotes({ ...plan, rendered }, valuesAt('2.15.1', written), '2.15.1').map(textOf);
  const random = { polyaxonSecret: 'a', internalToken: 'b' };
  assert.match(told({})[0] ?? '', /^Worked out from what the chart’s templates do/);
  assert.equal(told({}, true)[0], 'From two renders with Helm.');
  const upgrades = (notes: readonly string[]) =>
    notes.filter((each) => /^Beyond that, every `helm upgrade` restarts/.test(each)).length;
  assert.equal(upgrades(told(random)), 1);
  assert.equal(upgrades(told({ ...random, includeChartRevision: false })), 0);
});

/** What is deployed, what is to be, and why no plan is made of it. */
const FAULTS: readonly (readonly [before: string, after: string, fault: string | undefined])[] = [
  ['gateway: {replicas: 1}', 'gateway: {replicas: 2}', undefined],
  [
    'gateway: {replicas: 1}',
    'gateway: {replicas: "2}',
    'the new text is no valid YAML, so what it changes cannot be told',
  ],
  [
    'gateway: {replicas: "1}',
    'gateway: {replicas: 2}',
    'what is deployed is no valid YAML, so what it changes cannot be told',
  ],
];

for (const [before, after, fault] of FAULTS) {
  test(`what no plan is made of: ${before} → ${after}`, () => {
    const [from, to] = [before, after].map((text) => lintText(text, { force: true }).sites[0]);
    assert.ok(from && to);
    assert.equal(faultOf(from, to), fault);
  });
}
