import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { completionsAt } from '../../server/src/features/completion/completions-at.ts';
import { lintText } from '../support/check.ts';
import { accept, inserted, locating, offered, PLATFORM } from '../support/completions.ts';

test('a map opens its level, a list starts with a dash, and a word is chosen', () => {
  assert.equal(
    accept(`${PLATFORM}gateway:\n    |\n`, 'service'),
    `${PLATFORM}gateway:\n    service:\n        \n`,
  );
  assert.equal(accept(`${PLATFORM}|\n`, 'allowedHosts'), `${PLATFORM}allowedHosts:\n  - \n`);
  assert.equal(
    accept(`${PLATFORM}gateway: {|}\n`, 'service'),
    `${PLATFORM}gateway: {service: {}}\n`,
  );
  const [type] = offered(`${PLATFORM}gateway:\n  service:\n    ty|\n`).filter(
    ({ label }) => label === 'type',
  );
  assert.equal(type?.snippet, 'type: ${1|ClusterIP,NodePort,LoadBalancer|}');
});

const SETS: Readonly<Record<string, readonly [at: string, label: string, then: string]>> = {
  'a store': [
    '|',
    'artifactsStore',
    'artifactsStore:\n  name: artifacts-store\n  kind: s3\n  schema:\n    bucket: ',
  ],
  'the first connection': [
    '|',
    'connections',
    'connections:\n  - name: datasets\n    kind: s3\n    schema:\n      bucket: ',
  ],
  'a connection of a kind': [
    'connections:\n  - |',
    'plx-connection-pvc',
    'connections:\n  - name: pvc\n    kind: volume_claim\n    schema:\n      volumeClaim: datasets\n      mountPath: /datasets',
  ],
  'what a connection lacks': [
    'connections:\n- name: code\n  |',
    'plx-connection-git',
    'connections:\n- name: code\n  kind: git\n  schema:\n    url: https://git.example.com/org/repo\n  secret:\n    name: git-secret',
  ],
  'a certificate, for the host that is there': [
    'ingress:\n  hostName: plx.example.org\n  |',
    'tls',
    'ingress:\n  hostName: plx.example.org\n  tls:\n    - secretName: polyaxon-tls\n      hosts:\n        - plx.example.org',
  ],
  'a certificate, in a text of four spaces': [
    'gateway:\n    replicas: 1\ningress:\n    |',
    'tls',
    'gateway:\n    replicas: 1\ningress:\n    tls:\n        - secretName: polyaxon-tls\n          hosts:\n              - polyaxon.example.com',
  ],
  'a user with its groups': [
    '|',
    'securityContext',
    'securityContext:\n  enabled: true\n  runAsUser: 2222\n  runAsGroup: 2222\n  fsGroup: 2222\n  allowPrivilegeEscalation: false\n  runAsNonRoot: true',
  ],
};

for (const [what, [at, label, then]] of Object.entries(SETS)) {
  test(`what belongs together comes together: ${what}`, () => {
    assert.equal(accept(`${PLATFORM}${at}\n`, label), `${PLATFORM}${then}\n`);
  });
}

test('no connection of a kind where the item is of another', () => {
  const at = `${PLATFORM}connections:\n  - kind: git\n    |\n`;
  const blocks = offered(at).filter(({ kind }) => kind === 'snippet');
  assert.deepEqual(
    blocks.map(({ label }) => label),
    ['plx-connection-git'],
  );
});

test('who types the key finds its blocks, as who types their name', () => {
  const store = offered(`${PLATFORM}|\n`).find(({ label }) => label === 'plx-artifacts-gcs');
  assert.equal(store?.filter, 'plx-artifacts-gcs artifactsStore');
});

const BELOW: Readonly<Record<string, readonly [at: string, label: string, then: string]>> = {
  'a block in a section': [
    'postgresql: |',
    'plx-postgresql-backup',
    'postgresql:\n  backup:\n    enabled: true\n    cronjob:\n      schedule: "0 2 * * *"\n      storage:\n        size: 8Gi',
  ],
  'a connection of a kind': [
    'connections: |',
    'plx-connection-pvc',
    'connections:\n  - name: pvc\n    kind: volume_claim\n    schema:\n      volumeClaim: datasets\n      mountPath: /datasets',
  ],
  'a map in a text of four spaces': [
    'gateway:\n    replicas: 1\n    service:  |',
    'annotations',
    'gateway:\n    replicas: 1\n    service:\n        annotations:\n            ',
  ],
  'an item of which nothing is known': ['allowedHosts: |', '-', 'allowedHosts:\n  - '],
};

for (const [what, [at, label, then]] of Object.entries(BELOW)) {
  test(`what is chosen behind a colon goes to the next line: ${what}`, () => {
    assert.equal(accept(`${PLATFORM}${at}\n`, label), `${PLATFORM}${then}\n`);
  });
}

test('what stands in quotes keeps them, and they are closed', () => {
  assert.equal(accept('"gate|"\n', 'gateway'), '"gateway":\n  \n');
  assert.equal(accept(`${PLATFORM}'gate|`, 'gateway'), `${PLATFORM}'gateway':\n  `);
  assert.equal(
    accept(`${PLATFORM}deploymentType: "mini|"\n`, 'minikube'),
    `${PLATFORM}deploymentType: "minikube"\n`,
  );
  assert.equal(
    accept(`${PLATFORM}gateway: {"|"}\n`, 'service'),
    `${PLATFORM}gateway: {"service": {}}\n`,
  );
});

test('a key whose colon is there is changed alone', () => {
  assert.equal(accept(`${PLATFORM}gate|: {}\n`, 'gateway'), `${PLATFORM}gateway: {}\n`);
});

const TEXT = `${PLATFORM}gateway:
  replicas: 2
  service: {type: NodePort}
connections:
  - name: data
    kind: s3
    schema: {bucket: "s3://x"}
postgresql:
  enabled: false
`;

test('whatever is accepted wherever leaves YAML that parses, without a key written twice', () => {
  fc.assert(
    fc.property(fc.nat(TEXT.length), fc.nat(1000), (offset, pick) => {
      const all = completionsAt(lintText(TEXT), offset, locating());
      const item = all[pick % Math.max(all.length, 1)];
      // To write another key over one that has values is a person's own wish.
      const isRenaming = item && item.span.start < item.span.end && item.kind === 'key';
      if (!item || isRenaming) return;
      const text = inserted(TEXT, item);
      // Another kind of store takes other keys below; that is for a person to write.
      const never = [
        'yaml-syntax',
        'duplicate-key',
        ...(item.kind === 'key' ? ['unknown-key'] : []),
      ];
      const broken = lintText(text).findings.filter(({ rule }) => never.includes(rule.id));
      assert.deepEqual(
        broken.map(({ message }) => message),
        [],
        text,
      );
    }),
    { numRuns: 2000 },
  );
});
