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
  assert.equal(
    accept(`${PLATFORM}ingress:\n  |\n`, 'tls'),
    `${PLATFORM}ingress:\n  tls:\n    - \n`,
  );
  assert.equal(
    accept(`${PLATFORM}gateway: {|}\n`, 'service'),
    `${PLATFORM}gateway: {service: {}}\n`,
  );
  const [type] = offered(`${PLATFORM}gateway:\n  service:\n    ty|\n`).filter(
    ({ label }) => label === 'type',
  );
  assert.equal(type?.snippet, 'type: ${1|ClusterIP,NodePort,LoadBalancer|}');
});

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
