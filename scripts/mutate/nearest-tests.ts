import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

/** Those that look at the product from within; the others need what is built, or an editor. */
const TESTS = 'test/!(vscode|support|project|editors|action|client)/**/*.test.ts';

/**
 * All tests of the linter, the nearest to a file first: by name, then by how many imports lie between.
 */
export function nearestTests(file: string): readonly string[] {
  const importers = importersOf(globSync(['server/src/**/*.ts', 'test/**/*.ts']));
  const distance = new Map([[file, 0]]);
  for (const [at, far] of distance) {
    for (const importer of importers.get(at) ?? []) {
      if (!distance.has(importer)) distance.set(importer, far + 1);
    }
  }
  const stem = basename(file, '.ts');
  const rank = (test: string) =>
    basename(test) === `${stem}.test.ts` ? 0 : (distance.get(test) ?? Number.POSITIVE_INFINITY);
  return globSync(TESTS)
    .filter((test) => Number.isFinite(rank(test)))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

function importersOf(files: readonly string[]): Map<string, readonly string[]> {
  const importers = new Map<string, readonly string[]>();
  for (const file of files) {
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/ from '(\.[^']+)'/g)) {
      const to = relative('.', join(dirname(file), path));
      importers.set(to, [...(importers.get(to) ?? []), file]);
    }
  }
  return importers;
}
