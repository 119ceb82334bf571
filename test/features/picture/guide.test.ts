import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rules } from '../../../server/src/core/rules/index.ts';
import { isRule } from '../../../server/src/core/rules/rule.ts';
import { GUIDE_SECTIONS } from '../../../server/src/core/rules/sections.ts';
import { recommendations } from '../../../server/src/features/picture/model/recommendations.ts';
import type { CheckOptions } from '../../support/check.ts';
import { drawn } from './drawn.ts';

/** Rules with a condition that speak of a mistake: not making it is no merit. */
const MISTAKES = [
  'partial-core-placement',
  'ssl-block-incomplete',
  'ssl-block-not-mounted',
  'ingress-hostname-missing',
  'security-context-legacy-keys',
];

test('each rule of the guide with a condition is a recommendation or a mistake', () => {
  const ofGuide = rules
    .filter(isRule)
    .filter(({ section, condition }) => condition && GUIDE_SECTIONS.includes(section));
  assert.deepEqual(
    ofGuide.map(({ id }) => id).sort(),
    [...Object.keys(recommendations), ...MISTAKES].sort(),
  );
});

function statuses(yaml: string, options?: CheckOptions): Readonly<Record<string, string>> {
  const items = drawn(yaml, options).guide.flatMap((section) => section.items);
  return Object.fromEntries(
    items.map(({ rule, status, more }) => {
      const reason = status === 'none' || status === 'open' ? `: ${more}` : '';
      return [rule, `${status}${reason}`];
    }),
  );
}

const CASES: readonly (readonly [
  yaml: string,
  rule: string,
  status: string | undefined,
  options?: CheckOptions,
])[] = [
  ['', 'core-node-isolation', 'unmet'],
  ['nodeSelector: {a: b}\n', 'core-node-isolation', 'met'],
  ['gateway: {nodeSelector: {a: b}}\n', 'core-node-isolation', undefined],
  ['gateway: {nodeSelector: {a: b}}\n', 'partial-core-placement', 'unmet'],
  [
    'postgresql: {enabled: false}\n',
    'dependency-node-isolation',
    'none: no database or broker runs beside Polyaxon',
  ],
  ['postgresql: {enabled: false}\n', 'postgresql-in-cluster', 'open: no database is named'],
  [
    'postgresql: {enabled: false}\nexternalServices: {postgresql: {host: db}}\n',
    'postgresql-in-cluster',
    'met',
  ],
  ['postgresql: {enabled: false}\n', 'postgresql-no-backup', 'none: the database is outside'],
  ['', 'managed-broker', 'none: no scheduler, so no broker is needed'],
  ['scheduler: {enabled: true}\nbroker: redis\n', 'managed-broker', 'open: no broker is named'],
  [
    'scheduler: {enabled: true}\nbroker: redis\nredis: {enabled: true}\n',
    'managed-broker',
    'unmet',
  ],
  [
    'scheduler: {enabled: true}\nbroker: redis\nexternalServices: {redis: {host: r}}\n',
    'managed-broker',
    'met',
  ],
  ['', 'artifacts-store-not-durable', undefined],
  ['artifactsStore: {name: a, kind: s3}\n', 'artifacts-store-not-durable', 'met'],
  [
    'artifactsStore: {name: a, kind: "${k}"}\n',
    'artifacts-store-not-durable',
    'open: its kind is not known here',
  ],
  ['', 'gateway-exposed', 'none: the gateway is not open to the outside'],
  ['ingress: {enabled: true, hostName: a.b}\n', 'gateway-exposed', undefined],
  [
    'ingress: {enabled: true, hostName: a.b, tls: [{secretName: t}]}\n',
    'exposed-without-tls',
    'met',
  ],
  ['ingress: {enabled: true, hostName: a.b, tls: [{secretName: t}]}\n', 'gateway-exposed', 'unmet'],
  [
    'organizationKey: k\ningress: {enabled: true, hostName: a.b, tls: [{secretName: t}]}\n',
    'gateway-exposed',
    'none: accounts decide who may come in',
  ],
  ['securityContext: {enabled: true}\n', 'security-context-root', 'met'],
  ['securityContext: {enabled: true}\n', 'workload-security-context-outside-values', 'note'],
  ['', 'workload-security-context-outside-values', undefined],
  ['', 'core-node-isolation', 'open: not asked of a trial deployment', { profile: 'trial' }],
  [
    '',
    'core-node-isolation',
    'open: not judged: silenced, switched off, or filled in elsewhere',
    { rules: { 'core-node-isolation': 'off' } },
  ],
  [
    '# polyaxon-values: role=overlay\n',
    'core-node-isolation',
    'open: the values below this overlay are not known here',
  ],
];

for (const [yaml, rule, status, options] of CASES) {
  test(`${rule} is ${status ?? 'not told'}: ${JSON.stringify(yaml)}`, () => {
    assert.equal(statuses(`${yaml}deploymentChart: platform\n`, options)[rule], status);
  });
}

test('findings beyond the guide come worst first, with what to do and where', () => {
  const yaml =
    'deploymentChart: platform\ngateway:\n  replicas: "two"\nuser:\n  password: rootpassword\n';
  const { beyond } = drawn(yaml);
  const ranks = beyond.map(({ severity }) =>
    ['error', 'warning', 'info', 'hint'].indexOf(severity ?? ''),
  );
  assert.deepEqual(ranks, ranks.toSorted());
  const root = beyond.find(({ rule }) => rule === 'default-root-password');
  assert.equal(root?.at?.line, 5);
  assert.ok(root?.more && root.fixable);
});

test('an agent is judged by what its chart reads', () => {
  const told = statuses('deploymentChart: agent\n');
  assert.equal(told['postgresql-in-cluster'], undefined);
  assert.equal(told['artifacts-store-default'], 'unmet');
});
