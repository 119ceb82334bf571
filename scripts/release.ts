import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildAll } from './build.ts';
import { packageExtension } from './package.ts';
import { readProject } from './project.ts';
import { releaseNotes, releaseProblems } from './release/check-release.ts';

/*
 * `npm run release -- check TAG` says whether TAG may be published; `npm run release -- build` makes all
 * that is published, in out/release. Neither publishes: .github/workflows/release.yml does.
 */
const ROOT = path.resolve(import.meta.dirname, '..');
const OUT = path.join(ROOT, 'out', 'release');
const project = readProject();
const changelog = readFileSync(path.join(ROOT, 'CHANGELOG.md'), 'utf8');

const [what, tag = ''] = process.argv.slice(2);
if (what === 'check') check();
else if (what === 'build') await build();
else {
  console.error('Usage: npm run release -- check TAG | build');
  process.exitCode = 2;
}

function check(): void {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: slug } = process.env;
  const runsFor = server && slug ? `${server}/${slug}` : undefined;
  const problems = releaseProblems({ tag, project, changelog, runsFor });
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}

async function build(): Promise<void> {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  await buildAll();
  copyFileSync(await packageExtension(), path.join(OUT, `polyaxon-values-${project.version}.vsix`));
  npm('pack', '--pack-destination', OUT);
  const sbom = npm('sbom', '--omit', 'dev', '--sbom-format', 'cyclonedx', '--package-lock-only');
  writeFileSync(path.join(OUT, 'sbom.cdx.json'), sbom);
  const sums = readdirSync(OUT).sort().map(sumLine);
  writeFileSync(path.join(OUT, 'SHA256SUMS'), sums.join(''));
  writeFileSync(path.join(OUT, 'NOTES.md'), `${releaseNotes(changelog, project.version) ?? ''}\n`);
  for (const name of readdirSync(OUT)) console.log(path.join(OUT, name));
}

/** As `sha256sum --check` reads it. */
function sumLine(name: string): string {
  const hash = createHash('sha256').update(readFileSync(path.join(OUT, name)));
  return `${hash.digest('hex')}  ${name}\n`;
}

function npm(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('npm', args, {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} failed:\n${stderr}`);
  return stdout;
}
