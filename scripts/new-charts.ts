import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { CHARTS } from '../server/src/core/config.ts';
import { listChartVersions } from './generate-schemas.ts';
import { chartReport } from './new-charts/chart-report.ts';
import { knownChart } from './new-charts/known-charts.ts';
import { askedUnknown, newestUnknown, versionBefore } from './new-charts/newest-unknown.ts';

/*
 * `npm run new-charts -- look [TAG]` prints the newest tag of Polyaxon's charts that is not known here,
 * or the one that is asked for, or nothing. `npm run new-charts -- import TAG [--report FILE]` takes both charts over, regenerates,
 * and says what a person has to describe.
 */
const ROOT = path.resolve(import.meta.dirname, '..');
const SOURCE = 'https://github.com/polyaxon/charts.git';
const FOLDERS = ['polyaxon', 'agent'];
const BY_HAND =
  'What its keys change in the render is to be tried: `npm run import-effects` (docs/releasing.md).';

const { values, positionals } = parseArgs({
  options: { report: { type: 'string' }, from: { type: 'string', default: SOURCE } },
  allowPositionals: true,
});
const [what, tag = ''] = positionals;
if (what === 'look') look();
else if (what === 'import' && /^v\d+\.\d+\.\d+$/.test(tag)) importTag();
else {
  console.error('Usage: npm run new-charts -- look [TAG] | import TAG [--report FILE]');
  process.exitCode = 2;
}

function look(): void {
  const listed = run('git', 'ls-remote', '--tags', '--refs', values.from);
  const tags = [...listed.matchAll(/refs\/tags\/(\S+)$/gm)].map(([, name = '']) => name);
  const known = listChartVersions().map(({ version }) => version);
  const found = tag === '' ? newestUnknown(tags, known) : askedUnknown(tag, tags, known);
  if (found !== undefined) console.log(found);
}

function importTag(): void {
  const before = listChartVersions();
  const folder = mkdtempSync(path.join(tmpdir(), 'charts-'));
  try {
    run('git', 'clone', '--quiet', '--depth', '1', '--branch', tag, values.from, folder);
    for (const source of FOLDERS) script('import-chart.ts', path.join(folder, source));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  script('generate.ts');
  const reports = CHARTS.map((chart) => {
    const ours = before.filter(({ name }) => name === chart);
    const last = versionBefore(
      tag.slice(1),
      ours.map(({ version }) => version),
    );
    if (last === undefined) throw new Error(`There is no earlier version of ${chart}`);
    return chartReport(chart, knownChart(ROOT, chart, last), knownChart(ROOT, chart, tag.slice(1)));
  });
  const text = [...reports, BY_HAND].join('\n\n');
  console.log(text);
  if (values.report === undefined) return;
  mkdirSync(path.dirname(values.report), { recursive: true });
  writeFileSync(values.report, `${text}\n`);
}

function script(name: string, ...args: readonly string[]): void {
  run(process.execPath, path.join(import.meta.dirname, name), ...args);
}

function run(command: string, ...args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr}`);
  return stdout;
}
