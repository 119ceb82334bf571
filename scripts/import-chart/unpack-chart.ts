import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Hands a packaged chart's folder to `use`, and removes it afterwards. `tar` does the work: Linux,
 * macOS and Windows 10 have one.
 */
export function withUnpackedChart<Result>(
  archive: string,
  use: (folder: string) => Result,
): Result {
  if (!existsSync(archive)) throw new Error(`${archive} is not there.`);
  const folder = mkdtempSync(join(tmpdir(), 'chart-'));
  try {
    const { error, status, stderr } = spawnSync('tar', ['-xzf', resolve(archive)], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (error) throw new Error(`${archive} cannot be unpacked: ${error.message}.`);
    if (status !== 0) throw new Error(`${archive} is no .tgz: ${stderr.trim().split('\n')[0]}`);
    const [chart, ...others] = readdirSync(folder);
    if (chart === undefined || others.length > 0) {
      throw new Error(`${archive} holds no single folder, as a packaged chart does.`);
    }
    return use(join(folder, chart));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
