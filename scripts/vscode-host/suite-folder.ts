import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What one run of the suite may change, away from the repository. */
interface SuiteFolder {
  readonly directory: string;
  /** A copy of the sample deployment and of the suite's own files: fixes save files. */
  readonly workspace: string;
  /** Stands in for the extension under development when a package is tested: it does nothing. */
  readonly emptyExtension: string;
}

/** A repository of its own: what is committed there counts as deployed. */
async function commitSample(repository: string, folder: string): Promise<void> {
  await mkdir(folder);
  await cp(path.join(repository, 'sample/values.yaml'), path.join(folder, 'values.yaml'));
  const author = ['-c', 'user.name=suite', '-c', 'user.email=suite@example.com'];
  for (const args of [['init'], ['add', '.'], [...author, 'commit', '--message', 'Deployed']]) {
    execFileSync('git', args, { cwd: folder, stdio: 'ignore' });
  }
}

/** Makes a temporary folder that ends with this process. */
export async function makeSuiteFolder(repository: string): Promise<SuiteFolder> {
  const directory = await mkdtemp(path.join(tmpdir(), 'vscode-test-'));
  process.once('exit', () => rmSync(directory, { recursive: true, force: true, maxRetries: 5 }));
  const workspace = path.join(directory, 'workspace');
  for (const source of ['sample', 'test/vscode/workspace']) {
    await cp(path.join(repository, source), workspace, { recursive: true });
  }
  await commitSample(repository, path.join(workspace, 'committed'));

  const emptyExtension = path.join(directory, 'extension');
  const engines = { vscode: '*' };
  const manifest = { name: 'empty', publisher: 'tests', version: '0.0.0', engines };
  await mkdir(emptyExtension);
  await writeFile(path.join(emptyExtension, 'package.json'), JSON.stringify(manifest));
  return { directory, workspace, emptyExtension };
}
