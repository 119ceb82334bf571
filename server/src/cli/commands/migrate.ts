import { resolveChart } from '../../core/charts/catalog.ts';
import type { Config } from '../../core/config.ts';
import { textOf } from '../../core/words/say.ts';
import { type Migration, migrate as migrateText } from '../../features/migrate.ts';
import type { Problem } from '../arguments.ts';
import { checkOptions, checkSettings } from '../check-options.ts';
import { exitCode } from '../exit-code.ts';
import { type FoundFile, findFiles } from '../files/find-files.ts';
import type { Io } from '../io.ts';
import { writeProse } from '../prose.ts';
import { readTextFile, reportedName, STDIN, withMark, writeTextFile } from '../text-file.ts';
import { unifiedDiff } from '../unified-diff.ts';
import type { Command } from './command.ts';

const VERSION = checkOptions.find(({ name }) => name === 'chart-version')?.value;

export const migrate: Command = {
  name: 'migrate',
  operands: '<path>...',
  summary: 'bring values files to a newer chart',
  details: [
    'Keys that have a place in the newer chart are moved there with their comments; the rest stays.',
    'The result of one file goes to standard output; of several, or in a folder, say what you want:',
    '--write, --diff or --dry-run. What was moved and what a person must still decide goes to',
    'standard error. A file named - is standard input.',
    '',
    'Exit code: 0 migrated, also if there is something left to decide, 2 it could not be done.',
  ].join('\n'),
  options: [
    ...(VERSION
      ? [{ name: 'to', value: VERSION, help: 'the chart version to go to (default: the latest)' }]
      : []),
    ...checkOptions.filter(({ name }) => name === 'chart' || name === 'exclude'),
    { name: 'write', help: 'change the files themselves' },
    { name: 'diff', help: 'print the changes as a diff' },
    { name: 'dry-run', help: 'only say what would be moved, and what is left to decide' },
  ],
  async run(args, io) {
    if (args.operands.length === 0) return { problem: 'migrate takes files, folders or globs' };
    const ways = WAYS.filter((way) => args.flags.has(way));
    if (ways.length > 1)
      return { problem: `give one of ${ways.map((way) => `--${way}`).join(', ')}` };
    const [way = 'print'] = ways;
    if (way === 'write' && args.operands.includes(STDIN)) {
      return { problem: 'standard input cannot be written to' };
    }
    const to = args.values.get('to') ?? 'latest';
    if (!resolveChart('platform', to).exact) return { problem: `chart ${to} is not known here` };

    const settings = checkSettings(args);
    const found = await findFiles(args.operands, settings.exclude, io);
    if (
      way === 'print' &&
      (found.files.length > 1 || found.files.some(({ searched }) => searched))
    ) {
      return { problem: 'several files need --write, --diff or --dry-run' };
    }
    const problems = [...found.problems];
    let migrated = 0;
    for (const file of found.files) {
      const done = await migrateFile(file, settings.config, to, way, io);
      if (done === 'no values' && file.searched) continue;
      if (done === 'no values') {
        const path = reportedName(file.path);
        problems.push(`${path}: no Polyaxon values found; force it with --chart platform`);
      } else if (done) problems.push(done.problem);
      else migrated += 1;
    }
    if (migrated === 0 && problems.length === 0) problems.push('no Polyaxon values found');
    const [only, ...others] = problems;
    if (only !== undefined && others.length === 0 && migrated === 0) return { problem: only };
    for (const problem of problems) writeProse(io.stderr, `${problem}\n`);
    return problems.length > 0 ? exitCode.failed : exitCode.ok;
  },
};

const WAYS = ['write', 'diff', 'dry-run'] as const;
type Way = (typeof WAYS)[number] | 'print';

async function migrateFile(
  { path: operand, searched }: FoundFile,
  config: Config,
  to: string,
  way: Way,
  io: Io,
): Promise<Problem | 'no values' | undefined> {
  const file = await readTextFile(operand, io);
  if ('problem' in file) return file;
  const { path, name, text, byteOrderMark, isCut } = file;
  if (isCut) return searched ? 'no values' : { problem: `${path}: it is too large` };
  // What lies about in a folder is not taken for values because a chart was named.
  const its = searched ? { ...config, force: false } : config;
  const migration = migrateText({ name, text }, its, to);
  if (!migration) return 'no values';
  if (way === 'print') io.stdout.write(withMark(migration.text, byteOrderMark));
  if (way === 'diff' && migration.text !== text) {
    io.stdout.write(`${unifiedDiff(path, text, migration.text)}\n`);
  }
  if (way === 'write' && migration.text !== text) {
    const failed = await writeTextFile(file, migration.text, io);
    if (failed) return failed;
  }
  writeProse(io.stderr, summary(path, migration, way));
  return undefined;
}

const CAUTION =
  'they take effect with the next upgrade; compare what helm template prints before and after';

function summary(
  path: string,
  { version, moved, left, told, result }: Migration,
  way: Way,
): string {
  const done =
    moved.length === 0
      ? [`${path}: no key to move for chart ${version}`]
      : [
          `${path}: for chart ${version}:`,
          ...moved.map(({ key, title }) => `  ${key}: ${title}`),
          CAUTION,
        ];
  const lines = left.map(({ rule, message, span }) => {
    const { line, character } = result.positions.positionAt(span.start);
    return `  ${line + 1}:${character + 1}  ${message}  ${rule.id}`;
  });
  for (const { key, message } of told) lines.push(`  ${key} ${textOf(message)}`);
  // The file on the disk has other lines as long as nobody wrote it.
  const where = moved.length > 0 && (way === 'diff' || way === 'dry-run') ? ', by new lines' : '';
  const rest = lines.length === 0 ? [] : [`still to decide${where}:`, ...lines];
  return `${[...done, ...rest].join('\n')}\n`;
}
