import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../../server/src/cli/run.ts';
import { fakeIo } from './fake-io.ts';

const TEXT = `deploymentChart: platform
ingress:
  enabled: true # for everybody
  hostName: polyaxon.acme.com
`;

async function fixed(text: string, ...argv: readonly string[]) {
  const io = fakeIo({ files: [['values.yaml', text]] });
  const code = await run(['check', '--quiet', ...argv, 'values.yaml'], io);
  return {
    code,
    text: new TextDecoder().decode(io.files.get('values.yaml')),
    err: io.stderrText(),
  };
}

test('a fix that asks is refused without an answer, and nothing is written', async () => {
  assert.deepEqual(await fixed(TEXT, '--fix-rule', 'exposed-without-tls'), {
    code: 2,
    text: TEXT,
    err: `values.yaml: exposed-without-tls ingress.enabled: "Add TLS to the ingress" needs --answer 'polyaxon-tls=…'\n`,
  });
});

test('with an answer it is applied, and that is said', async () => {
  const argv = ['--fix-rule', 'exposed-without-tls', '--answer', 'polyaxon-tls=acme: "x"'];
  assert.deepEqual(await fixed(TEXT, ...argv), {
    code: 0,
    text: `${TEXT}  tls:
    - secretName: 'acme: "x"'
      hosts:
        - polyaxon.acme.com
`,
    err: 'values.yaml: mended exposed-without-tls\n',
  });
});

test('a dry run prints the change and writes nothing', async () => {
  const argv = ['--fix-dry-run', '--fix-rule', 'exposed-without-tls', '--answer', 'polyaxon-tls=a'];
  const { text, err } = await fixed(TEXT, ...argv);
  assert.equal(text, TEXT);
  assert.match(err, /^\+ {4}- secretName: a$/m);
});

test('only the rules that were named, unless --fix is given too', async () => {
  const odd = `${TEXT}limitResources: "true"\n`;
  const argv = ['--fix-rule', 'exposed-without-tls', '--answer', 'polyaxon-tls=a'];
  assert.match((await fixed(odd, ...argv)).text, /^limitResources: "true"$/m);
  const both = await fixed(odd, '--fix', ...argv);
  assert.match(both.text, /secretName: a/);
});

test('a rule that is not there is guessed', async () => {
  const { code, err } = await fixed(TEXT, '--fix-rule', 'exposed-without-tsl');
  assert.equal(code, 2);
  assert.match(err, /did you mean 'exposed-without-tls'/);
});

test('an answer needs a key', async () => {
  const { err } = await fixed(TEXT, '--fix-rule', 'exposed-without-tls', '--answer', '=x');
  assert.match(err, /--answer takes a placeholder, = and a text, not '=x'/);
});

test('unsafe fixes are the first of every rule; what asks is refused', async () => {
  const odd = `${TEXT}limitResources: "true"\npostgresql:\n  persistence:\n    size: 9Gi\n`;
  const { code, text, err } = await fixed(odd, '--fix', '--unsafe-fixes');
  assert.equal(code, 2);
  assert.match(err, /exposed-without-tls .* needs --answer 'polyaxon-tls=…'/);
  assert.match(err, /mended .*postgresql-persistence-ignored/);
  assert.match(
    text,
    /^limitResources: true\npostgresql:\n {2}primary:\n {4}persistence:\n {6}size: 9Gi$/m,
  );
});

test('unsafe fixes are asked for with others, answers with what asks', async () => {
  const alone = await fixed(TEXT, '--unsafe-fixes');
  assert.deepEqual([alone.code, alone.text], [2, TEXT]);
  assert.match(alone.err, /--unsafe-fixes needs --fix or --fix-dry-run/);
  const idle = await fixed(TEXT, '--fix', '--answer', 'polyaxon-tls=a');
  assert.deepEqual([idle.code, idle.text], [2, TEXT]);
  assert.match(idle.err, /--answer needs --fix-rule/);
});
