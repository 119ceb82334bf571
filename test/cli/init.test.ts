import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../../server/src/cli/run.ts';
import { type FakeIoOptions, fakeIo } from './fake-io.ts';

const OURS = 'deploymentChart: platform\n';

async function init(options: FakeIoOptions, ...argv: readonly string[]) {
  const io = fakeIo(options);
  const code = await run(['init', ...argv], io);
  const written = io.files.get('.polyaxon-values.yaml');
  const text = written && new TextDecoder().decode(written);
  return { code, text, stdout: io.stdoutText(), stderr: io.stderrText(), io };
}

const FILES: FakeIoOptions['files'] = [
  ['deploy/values.yaml', OURS],
  ['deploy/values-prod.yaml', 'timezone: UTC\n'],
  ['deploy/yes.yaml', `${OURS}timezone: UTC\n`],
  ['other/service.yaml', 'kind: Service\n'],
];

test('what lies over what is written down, and nothing of others', async () => {
  const { code, text = '', stderr } = await init({ files: FILES });
  assert.equal(code, 0);
  assert.match(stderr, /^wrote \.polyaxon-values\.yaml with \d releases\n$/);
  assert.ok(
    text.includes(`  - name: prod
    values:
      - deploy/values.yaml
      - deploy/values-prod.yaml
`),
    text,
  );
  assert.match(text, /- name: "yes"\n/);
  assert.doesNotMatch(text, /service/);
});

test('what it writes is read without a fault, and changes nothing', async () => {
  const { io, text = '' } = await init({ files: FILES });
  const again = fakeIo({ files: [...io.files] });
  await run(['check', '--format', 'json', '--profile', 'trial'], again);
  const { files } = JSON.parse(again.stdoutText());
  const rules = files.flatMap((file: { findings: { rule: string }[] }) =>
    file.findings.map(({ rule }) => rule),
  );
  assert.ok(!rules.includes('invalid-config'), text);
});

test('a dry run prints it', async () => {
  const { text, stdout } = await init({ files: [['values.yaml', OURS]] }, '--dry-run');
  assert.equal(text, undefined);
  assert.match(stdout, /^releases:$/m);
});

test('a folder without values gets an empty list', async () => {
  const { text } = await init({ files: [['a.yaml', 'kind: Service\n']] });
  assert.match(text ?? '', /^releases: \[\]$/m);
});

test('a configuration that is there is not touched', async () => {
  const files = [['.polyaxon-values.yaml', 'rules: {}\n']] as const;
  const { code, text, stderr } = await init({ files });
  assert.equal(code, 2);
  assert.equal(text, 'rules: {}\n');
  assert.match(stderr, /there is a \.polyaxon-values\.yaml already/);
});

test('a dry run beside a configuration prints what that does not name, and says so', async () => {
  const files = [
    ['.polyaxon-values.yaml', 'releases:\n  - {name: a, values: [a/values.yaml]}\n'],
    ['a/values.yaml', OURS],
    ['b/values.yaml', OURS],
  ] as const;
  const { code, text, stdout, stderr } = await init({ files }, '--dry-run');
  assert.equal(code, 0);
  assert.equal(text, files[0][1]);
  assert.match(stdout, /- b\/values\.yaml/);
  assert.doesNotMatch(stdout, /a\/values/);
  assert.match(stderr, /is there; this is what it does not name/);
});
