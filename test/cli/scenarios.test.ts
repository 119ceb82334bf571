import assert from 'node:assert/strict';
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { run } from '../../server/src/cli/run.ts';
import { fakeIo } from './fake-io.ts';
import { readScenario, type Scenario } from './scenario.ts';

const FOLDER = new URL('scenarios/', import.meta.url);
const MAIN = fileURLToPath(new URL('../../server/src/cli/main.ts', import.meta.url));

for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.scenario'))) {
  const scenario = readScenario(readFileSync(new URL(name, FOLDER), 'utf8'));
  test(name, () => inProcess(scenario));
  if (scenario.asProcess) test(`${name} as a process`, () => asProcess(scenario));
}

async function inProcess(scenario: Scenario): Promise<void> {
  const io = fakeIo(scenario);
  const exit = await run(scenario.command, io);
  compare(scenario, exit, io.stdoutText(), io.stderrText(), (path) => io.files.get(path));
}

function asProcess(scenario: Scenario): void {
  const folder = mkdtempSync(join(tmpdir(), 'polyaxon-values-'));
  try {
    for (const [path, content] of scenario.files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    const { status, stdout, stderr } = spawnMain(scenario, folder);
    compare(scenario, status, stdout, stderr, (path) => readFileSync(join(folder, path)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function spawnMain(scenario: Scenario, folder: string): SpawnSyncReturns<string> {
  const { FORCE_COLOR: _, ...env } = process.env;
  return spawnSync(process.execPath, [MAIN, ...scenario.command], {
    cwd: folder,
    env,
    input: scenario.stdin,
    encoding: 'utf8',
  });
}

function compare(
  scenario: Scenario,
  exit: number | null,
  stdout: string,
  stderr: string,
  fileAt: (path: string) => Uint8Array | undefined,
): void {
  assert.equal(stderr, scenario.stderr);
  assert.equal(stdout, scenario.stdout);
  assert.equal(exit, scenario.exit);
  for (const [path, before] of scenario.files) {
    const expected = scenario.after.get(path) ?? latin1(before);
    const actual = fileAt(path);
    assert.ok(actual, `${path} is gone`);
    if (scenario.after.has(path)) assert.equal(new TextDecoder().decode(actual), expected);
    else assert.equal(latin1(actual), expected, `${path} has changed`);
  }
}

/** Byte by byte, whatever the encoding. */
function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
