import Mocha from 'mocha';
import * as vscode from 'vscode';

/** What the extension host calls; it rejects when a test failed. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', timeout: 30_000, color: false });
  // The test files call `suite` and `test` while they load: that needs a current Mocha, and loading
  // them from here, not at the top, lets one bundle hold everything.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./other-formats.test.ts');
  await import('./writing.test.ts');
  await import('./layers.test.ts');
  await import('./glance.test.ts');
  await import('./values-file.test.ts');
  await import('./other-files.test.ts');
  await import('./picture.test.ts');
  await import('./changes.test.ts');
  await import('./commands.test.ts');
  // A browser's editor saves by itself, and what is in the file no test can take back.
  const { Global } = vscode.ConfigurationTarget;
  await vscode.workspace.getConfiguration('files').update('autoSave', 'off', Global);
  const counts = { passes: 0, failures: 0, pending: 0 };
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run((failed) => {
      Object.assign(counts, runner.stats);
      resolve(failed);
    });
  });
  // `npm test` adds this to its own.
  console.log(`${counts.passes} passed, ${counts.failures} failed, ${counts.pending} skipped`);
  if (failures > 0) throw new Error(`${failures} test${failures === 1 ? '' : 's'} failed`);
}
