import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  downloadAndUnzipVSCode,
  ProgressReportStage,
  resolveCliArgsFromVSCodeExecutablePath,
  runTests,
  TestRunFailedError,
} from '@vscode/test-electron';
import manifest from '../../package.json' with { type: 'json' };
import { quietSettings } from './user-settings.ts';

export interface Desktop {
  readonly executable: string;
  readonly version: string;
}

interface DesktopSuite {
  readonly desktop: Desktop;
  readonly extensionDevelopmentPath: string;
  readonly extensionTestsPath: string;
  readonly workspace: string;
  readonly vsix?: string;
  /** An empty directory with a short path: VS Code puts a socket into it. */
  readonly profile: string;
}

/** Whether this machine has a screen, or its user says so. */
export function wantsDesktop(): boolean {
  const { POLYAXON_VALUES_HOST: wanted, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (wanted !== undefined) return wanted === 'desktop';
  return process.platform !== 'linux' || Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY);
}

/** Downloads a desktop VS Code, or takes the copy of an earlier run. */
export async function downloadDesktop(directory: string): Promise<Desktop> {
  const wanted = wantedVersion();
  let version = wanted;
  const executable = await downloadAndUnzipVSCode({
    version: wanted,
    cachePath: directory,
    reporter: {
      report(event) {
        if (event.stage === ProgressReportStage.ResolvedVersion) version = event.version;
        if (event.stage === ProgressReportStage.ResolvingCDNLocation) {
          console.log('Desktop VS Code: downloading it (once)');
        }
      },
      error() {
        // The promise is rejected with it as well.
      },
    },
  });
  return { executable, version };
}

/** `POLYAXON_VALUES_VSCODE`: a version, or `oldest`, the one that package.json asks for. */
function wantedVersion(): string {
  const { POLYAXON_VALUES_VSCODE: wanted = 'stable' } = process.env;
  return wanted === 'oldest' ? manifest.engines.vscode.replace(/^\D+/, '') : wanted;
}

/** Runs a test suite in desktop VS Code; gives its exit code. */
export async function runDesktopSuite(suite: DesktopSuite): Promise<number> {
  const { executable } = suite.desktop;
  const userData = path.join(suite.profile, 'u');
  const settings = path.join(userData, 'User', 'settings.json');
  await mkdir(path.dirname(settings), { recursive: true });
  await writeFile(settings, JSON.stringify(quietSettings));
  const dirs = [
    `--user-data-dir=${userData}`,
    `--extensions-dir=${path.join(suite.profile, 'extensions')}`,
  ];
  if (suite.vsix !== undefined) installVsix(executable, suite.vsix, dirs);
  try {
    return await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: suite.extensionDevelopmentPath,
      extensionTestsPath: suite.extensionTestsPath,
      launchArgs: [suite.workspace, ...dirs],
    });
  } catch (error) {
    if (error instanceof TestRunFailedError) return error.code ?? 1;
    throw error;
  }
}

function installVsix(executable: string, vsix: string, dirs: readonly string[]): void {
  const [cli = executable, ...args] = resolveCliArgsFromVSCodeExecutablePath(executable, {
    reuseMachineInstall: true,
  });
  const { status } = spawnSync(cli, [...args, ...dirs, '--install-extension', vsix], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`Desktop VS Code could not install ${vsix}`);
}
