import { globSync, watch as watchFolder } from 'node:fs';
import { basename, join } from 'node:path';

const FOLDERS = ['server/src', 'client/src', 'test', 'schemas', 'sample', 'scripts'];

/**
 * Runs once, then after every change: the tests that were named; where none were, the changed test
 * and the tests that are named after a changed file, or all if there are none such.
 */
export async function watch(
  files: readonly string[],
  run: (files: readonly string[]) => Promise<void>,
): Promise<never> {
  let changed = new Set<string>();
  let wake = () => {};
  for (const folder of FOLDERS) {
    watchFolder(folder, { recursive: true }, (_event, name) => {
      // Editors write to names of their own first.
      if (name === null || !/\.(ts|lua|json|ya?ml|html|css|md)$/.test(name)) return;
      changed.add(join(folder, name).replaceAll('\\', '/'));
      wake();
    });
  }
  await run(files);
  for (;;) {
    console.log('— waiting for a change; Ctrl-C ends');
    if (changed.size === 0) await new Promise<void>((resolve) => (wake = resolve));
    await quiet();
    const now = [...changed];
    changed = new Set();
    console.log(`— ${now.join(', ')}`);
    await run(files.length > 0 ? files : testsOf(now));
  }
}

/** A save comes as several events. */
function quiet(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 100));
}

function testsOf(changed: readonly string[]): readonly string[] {
  const tests = changed.flatMap((file) =>
    file.endsWith('.test.ts')
      ? globSync(file)
      : globSync(`test/**/${basename(file).replace(/\.\w+$/, '')}.test.ts`),
  );
  return [...new Set(tests)].filter((file) => !file.includes('vscode'));
}
