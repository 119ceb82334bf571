import type { ChangeFinding } from '../../core/plan/check-change.ts';
import { positionsOf } from '../../core/positions.ts';
import { planRelease, type ReleasePair } from '../../features/plan/plan-release.ts';
import type { PlannedRelease } from '../../features/plan/plan-report.ts';
import { type Arguments, oneOf, type Problem } from '../arguments.ts';
import { checkOptions, checkSettings } from '../check-options.ts';
import { comparisonsFor } from '../diff/comparisons-for.ts';

import { loadEffects } from '../diff/load-effects.ts';
import { renderWithHelm } from '../diff/render-with-helm.ts';
import { exitCode } from '../exit-code.ts';
import { reportedFinding } from '../file-report.ts';
import { shownPath } from '../files/find-files.ts';
import { pathsIn, withPaths } from '../from-root.ts';
import type { Io } from '../io.ts';
import { planReporters } from '../plan-reporters/index.ts';
import type { ToldFinding } from '../plan-reporters/plan-reporter.ts';
import { stylish } from '../plan-reporters/stylish.ts';
import { writeProse } from '../prose.ts';
import { readOnce } from '../read-once.ts';
import { writeReport } from '../write-report.ts';
import type { Command } from './command.ts';

const TAKEN_OVER = ['output', 'chart', 'chart-version', 'profile', 'rule'];
const VERSION = checkOptions.find(({ name }) => name === 'chart-version')?.value;
const ANY = (placeholder: string, expected: string) => ({ placeholder, pattern: /./, expected });

export const diff: Command = {
  name: 'diff',
  operands: '<old> <new>',
  summary: 'tell what a change of values does to what is running',
  details: [
    'Other forms: diff --base <rev> [<path>...] compares files with a commit of git, and',
    'diff --from-version <v> --to-version <v> <file> one file under two chart versions.',
    '',
    'Tells which objects are refused, deleted, created, restarted or changed in place, which value',
    'does it, and what to mind. Without --helm it goes by what is known of the chart’s templates.',
    'Secrets are never printed.',
    '',
    'Exit code: 0 nothing bad, 1 something is refused or loses data, 2 something could not be done.',
  ].join('\n'),
  options: [
    {
      name: 'format',
      value: { ...oneOf(Object.keys(planReporters)), placeholder: 'name' },
      help: Object.keys(planReporters).join(', '),
    },
    { name: 'base', value: ANY('rev', 'a commit'), help: 'compare the files with a commit of git' },
    ...(VERSION
      ? [
          { name: 'from-version', value: VERSION, help: 'the chart version that is deployed' },
          { name: 'to-version', value: VERSION, help: 'the chart version to go to' },
        ]
      : []),
    { name: 'helm', help: 'plan by two real renders with the helm of this machine' },
    {
      name: 'chart-path',
      value: ANY('folder', 'a chart'),
      repeatable: true,
      help: `with --helm: the chart, or first the old and then the new one`,
    },
    { name: 'repository', value: ANY('url', 'an address'), help: 'with --helm: where charts are' },
    ...checkOptions.filter(({ name }) => TAKEN_OVER.includes(name)),
  ],
  async run(args, process) {
    const io = readOnce(process);
    const compared = await comparisonsFor(args, io);
    if ('problem' in compared) return compared;
    const { pairs, remarks, problems } = compared;
    const planned = await Promise.all(pairs.map((pair) => planOne(pair, args, io)));
    const write = pathsIn(args.values.get('format'), io);
    const releases = planned.flatMap((each) => ('problem' in each ? [] : [inPaths(each, write)]));
    const failed = planned.flatMap((each) => ('problem' in each ? [each.problem] : []));
    for (const line of [...problems, ...failed]) writeProse(io.stderr, `${line}\n`);
    const { output } = checkSettings(args);
    const reporter = planReporters[args.values.get('format') ?? ''] ?? stylish;
    const report = { releases, remarks };
    const notWritten = await writeReport(report, { report: reporter, output }, io.stdout, io);
    if (notWritten) return notWritten;
    if (problems.length + failed.length > 0) return exitCode.failed;
    return releases.some(isBad) ? exitCode.found : exitCode.ok;
  },
};

function inPaths(
  release: PlannedRelease<ToldFinding>,
  write: (path: string) => string,
): PlannedRelease<ToldFinding> {
  const findings = release.findings.map((each) => ({
    ...withPaths(each, write),
    file: write(each.file),
  }));
  return { ...release, path: write(release.path), findings };
}

async function planOne(
  pair: ReleasePair,
  args: Arguments,
  io: Io,
): Promise<PlannedRelease<ToldFinding> | Problem> {
  const { chart } = pair.after.values;
  const effects = await loadEffects(chart, io);
  if (!effects) return { problem: `what the ${chart.name} chart does is not known here` };
  const real = args.flags.has('helm') ? await renderWithHelm(pair, args, io) : undefined;
  if (real && 'problem' in real) return { problem: `${pair.file}: ${real.problem}` };
  const shown = (name: string) => shownPath(name, io);
  const tell = ({ source, finding }: ChangeFinding): ToldFinding => ({
    file: shown(source.name),
    ...reportedFinding(finding, positionsOf(source.text), shown),
  });
  return planRelease(pair, effects, tell, { real });
}

function isBad({ objects, findings }: PlannedRelease): boolean {
  return (
    findings.some(({ severity }) => severity === 'error') ||
    objects.some(({ consequences }) => consequences.includes('refused'))
  );
}
