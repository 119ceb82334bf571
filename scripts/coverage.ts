import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildAll } from './build.ts';
import { missedLines, type ScriptCoverage } from './coverage/missed-lines.ts';
import { runNode } from './test/run-node.ts';

/*
 * `npm run coverage [-- FOLDER]`: which lines the unit tests run, of `server/src/core` where nothing
 * else is said. Prints the lines that no test runs, and the share of the others; fails below 95 %. What
 * V8 counts is read as it is: types are blanked where TypeScript runs, so every offset is the file's own.
 */
const LEAST = 95;
const { positionals } = parseArgs({ allowPositionals: true });
const [folder = 'server/src/core'] = positionals;
await buildAll();
const counted = mkdtempSync(join(tmpdir(), 'coverage-'));
process.env.NODE_V8_COVERAGE = counted;
const { ok } = await runNode([
  ...['--test', '--test-isolation=none', '--test-reporter=./scripts/test/reporter.ts'],
  // Those that start processes cannot wait for what counting costs there.
  'test/!(vscode|support|project|editors|action|client|cli|lsp)/**/*.test.ts',
]);

const runs = new Map<string, ScriptCoverage[]>();
const wanted = resolve(folder);
for (const name of readdirSync(counted)) {
  const { result } = JSON.parse(readFileSync(join(counted, name), 'utf8'));
  for (const script of result as readonly ScriptCoverage[]) {
    if (!script.url.startsWith('file:')) continue;
    const file = fileURLToPath(script.url);
    if (file.startsWith(wanted)) runs.set(file, [...(runs.get(file) ?? []), script]);
  }
}
rmSync(counted, { recursive: true });

let total = 0;
let missed = 0;
for (const file of globSync(`${wanted}/**/*.ts`).sort()) {
  const text = readFileSync(file, 'utf8');
  // Types alone are never loaded.
  const known = runs.get(file);
  if (!known && !/^(?:export )?(?:async )?(?:function|const|class)\b/m.test(text)) continue;
  const lines = missedLines(stripTypeScriptTypes(text), known ?? []);
  total += lines.total;
  missed += lines.missed.length;
  if (lines.missed.length > 0) console.log(`${relative('', file)}: ${ranges(lines.missed)}`);
}
const share = (100 * (total - missed)) / Math.max(total, 1);
console.log(`${total - missed} of ${total} lines: ${share.toFixed(2)} %`);
process.exitCode = ok && share >= LEAST ? 0 : 1;

/** `3, 5–8` of sorted numbers. */
function ranges(lines: readonly number[]): string {
  const all: [from: number, to: number][] = [];
  for (const line of lines) {
    const last = all.at(-1);
    if (last && last[1] === line - 1) last[1] = line;
    else all.push([line, line]);
  }
  return all.map(([from, to]) => (from === to ? from : `${from}–${to}`)).join(', ');
}
