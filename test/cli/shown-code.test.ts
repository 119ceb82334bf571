import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wrapped } from '../../server/src/cli/reporters/wrapped.ts';
import { run } from '../../server/src/cli/run.ts';
import { fakeIo } from './fake-io.ts';

const TEXT = '# Zürich 🐳\ndeploymentChart: platform\ntimezone: UTC # ä\n"timezone": CET\n';

async function check(format: string, columns?: number): Promise<string> {
  const isTTY = columns !== undefined;
  const io = fakeIo({ files: [['a.yaml', TEXT]], isTTY, env: { NO_COLOR: '1' } });
  if (columns !== undefined) Object.assign(io.stdout, { columns });
  await run(['check', '--profile', 'trial', '--quiet', '--format', format, 'a.yaml'], io);
  return io.stdoutText();
}

test('a code frame shows the place in its lines', async () => {
  assert.equal(
    await check('codeframe'),
    `a.yaml:4:1  error  duplicate-key
\`timezone\` is written twice; Helm takes the last one alone.
3 | timezone: UTC # ä
4 | "timezone": CET
  | ^^^^^^^^^^

✖ 1 problem (1 error, 0 warnings)
1 file checked
`,
  );
});

test('a narrow terminal gets narrow lines', async () => {
  for (const format of ['stylish', 'codeframe']) {
    for (const columns of [40, 50, 60]) {
      for (const line of (await check(format, columns)).split('\n')) {
        assert.ok(line.length <= columns, `${format} at ${columns}: ${line}`);
      }
    }
  }
});

test('a terminal that says it has 20 columns, or none, is written to all the same', async () => {
  for (const columns of [20, 0]) assert.match(await check('stylish', columns), /duplicate-key/);
});

test('a word that is too long stays whole', () => {
  assert.deepEqual(wrapped('a bb abcdefgh c', 4), ['a bb', 'abcdefgh', 'c']);
  assert.deepEqual(wrapped('', 4), ['']);
});

test('rdjson counts bytes, and suggests what is one edit', async () => {
  const io = fakeIo({ files: [['a.yaml', `ä: 1\n${TEXT}ingress: {enabled: "true"}\n`]] });
  await run(
    ['check', '--profile', 'trial', '--format', 'rdjson', '--chart', 'platform', 'a.yaml'],
    io,
  );
  const { diagnostics } = JSON.parse(io.stdoutText());
  const [first] = diagnostics;
  assert.deepEqual(first.location.range, {
    start: { line: 1, column: 1 },
    end: { line: 1, column: 3 },
  });
  for (const { suggestions = [] } of diagnostics) {
    for (const { text } of suggestions) assert.equal(typeof text, 'string');
  }
});

test('checkstyle is XML that nothing in a message breaks', async () => {
  const text = await check('checkstyle');
  assert.match(text, /^<\?xml[^\n]*\n<checkstyle version="4.3">\n {2}<file name="a.yaml">\n/);
  assert.match(
    text,
    /<error line="4" column="1" severity="error" message="`timezone` is written twice[^"<]*" source="polyaxon-values.duplicate-key"\/>/,
  );
});
