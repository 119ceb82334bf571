import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findChromium } from './chromium.ts';
import { runCommand } from './run-command.ts';

/** The VS Code server on disk, and the Node that its native modules are built for. */
export interface ServerInstall {
  readonly node: string;
  readonly serverMain: string;
  /** Version of VS Code, not of the package that carries it. */
  readonly version: string;
}

/** The server and a browser to show it in. */
export interface HostInstall extends ServerInstall {
  readonly chromium: string;
}

const codeServer = 'code-server@4.139.1';
const nodeVersion = '24.21.0';

/** Installs the VS Code server and finds, or installs, a Chromium. Cheap when both are there. */
export async function installHost(directory: string): Promise<HostInstall> {
  const server = await installServer(directory);
  return { ...server, chromium: await findChromium(directory) };
}

/** Installs the VS Code server from npm; a stamp, written last, tells a finished install. */
export async function installServer(directory: string): Promise<ServerInstall> {
  const nodePackage = `node-linux-${process.arch}`;
  if (process.platform !== 'linux' || !['x64', 'arm64'].includes(process.arch)) {
    throw new Error(
      `The VS Code server is only set up for Linux on x64 and arm64; on ${process.platform} use desktop VS Code.`,
    );
  }
  const modules = path.join(directory, 'node_modules');
  const nodeHome = path.join(modules, nodePackage);
  const vscode = path.join(modules, 'code-server', 'lib', 'vscode');
  const stampFile = path.join(directory, 'installed');
  const stamp = `${codeServer} ${nodePackage}@${nodeVersion}`;

  if ((await readIfThere(stampFile)) !== stamp) {
    await rm(directory, { recursive: true, force: true, maxRetries: 5 });
    await mkdir(directory, { recursive: true });
    await writeFile(path.join(directory, 'package.json'), '{ "private": true }\n');
    await install({ directory, nodeHome, vscode, packages: [`${nodePackage}@${nodeVersion}`] });
    await writeFile(stampFile, stamp);
  }
  const manifest: { readonly version: string } = JSON.parse(
    await readFile(path.join(vscode, 'package.json'), 'utf8'),
  );
  return {
    node: path.join(nodeHome, 'bin', 'node'),
    serverMain: path.join(vscode, 'out', 'server-main.js'),
    version: manifest.version,
  };
}

interface InstallPlan {
  readonly directory: string;
  readonly nodeHome: string;
  readonly vscode: string;
  readonly packages: readonly string[];
}

async function install({ directory, nodeHome, vscode, packages }: InstallPlan): Promise<void> {
  const logFile = path.join(directory, 'install.log');
  // The packages' own scripts are off: they insist on another Node and build modules that a test
  // editor never loads. npm must also run on the Node that will run the server, hence the PATH.
  const { PATH = '' } = process.env;
  const env = {
    PATH: `${path.join(nodeHome, 'bin')}${path.delimiter}${PATH}`,
    npm_config_nodedir: nodeHome,
  };
  const npm = (cwd: string, ...args: readonly string[]) =>
    runCommand('npm', [...args, '--prefix', cwd, '--no-audit', '--no-fund'], { cwd, env, logFile });

  console.log(`VS Code server: downloading ${codeServer} (about 60 s and 800 MB, once)`);
  await npm(directory, 'install', '--no-save', '--ignore-scripts', codeServer, ...packages);
  console.log('VS Code server: installing its dependencies');
  await npm(vscode, 'install', '--omit=dev', '--ignore-scripts');
  await npm(path.join(vscode, 'extensions'), 'install', '--omit=dev', '--ignore-scripts');
  console.log('VS Code server: building its two native modules');
  const built = await npm(vscode, 'rebuild', '@vscode/spdlog', '@vscode/native-watchdog').then(
    () => existsSync(path.join(vscode, 'node_modules/@vscode/spdlog/build/Release/spdlog.node')),
    () => false,
  );
  if (!built) {
    console.log('VS Code server: not built (g++, make or python3 missing?); it works without them');
  }
}

async function readIfThere(file: string): Promise<string | undefined> {
  return existsSync(file) ? readFile(file, 'utf8') : undefined;
}
