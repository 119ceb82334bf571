import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Those that look at the product from within; the others need what is built, or an editor. */
const TESTS = 'test/!(vscode|support|project|editors|action|client|helm|lsp)/**/*.test.ts';

/** All tests that run in one process: what another process loads has no mutation in it. */
export function inProcessTests(): readonly string[] {
  return globSync(TESTS)
    .filter((test) => !startsProcesses(test, new Set()))
    .sort();
}

/** By itself, or by what it imports from among the tests. */
function startsProcesses(file: string, seen: Set<string>): boolean {
  if (seen.has(file)) return false;
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  if (text.includes("'node:child_process'")) return true;
  return [...text.matchAll(/ from '(\.[^']+)'/g)]
    .map(([, path = '']) => relative('.', join(dirname(file), path)))
    .some((path) => path.startsWith('test/') && startsProcesses(path, seen));
}
