import { CONFIG_FILE } from '../../core/config-file/config-file.ts';
import { readConfigFile } from '../../core/config-file/read-config-file.ts';
import { baseName, inside } from '../../core/file-names.ts';
import type { Arguments, Problem } from '../arguments.ts';
import { readBaseline, updateBaseline, withoutKnown } from '../baseline.ts';
import { checkAll } from '../check-all.ts';
import type { CheckedFile } from '../check-file.ts';
import { type CheckSettings, checkOptions, checkSettings } from '../check-options.ts';
import { exitCode } from '../exit-code.ts';
import { type FoundFile, findFiles, shownPath } from '../files/find-files.ts';
import type { Io } from '../io.ts';
import { readOnce } from '../read-once.ts';
import { layersIn } from '../releases/project.ts';
import { createSurroundings } from '../releases/surroundings.ts';
import { countOf, plural } from '../reporters/counts.ts';
import type { FileReport } from '../reporters/reporter.ts';
import { reportedName, STDIN } from '../text-file.ts';
import { writeReport } from '../write-report.ts';
import type { Command } from './command.ts';

export const check: Command = {
  name: 'check',
  operands: '[<path>...]',
  summary: 'check values files against the deployment guide',
  details: [
    'A path is a file, a folder or a glob. In a folder every .yaml and .yml file that holds Polyaxon',
    'values is checked. Globs may be quoted: *, **, ?, [a-z] and {a,b} work in every shell. Neither',
    'finds what .gitignore leaves out, nor looks into hidden folders and node_modules. --exclude takes',
    'what a line of a .gitignore may hold, and {a,b}; it holds for named files, too.',
    '',
    'A file named - is standard input; with --fix its text goes on to standard output, mended',
    'or not, and the findings go to standard error.',
    '',
    'The nearest .polyaxon-values.yaml above a file tells which files Helm lays over each other, which',
    'rules count and what is left out; options win over it. Without a path, the files of its releases',
    'are checked.',
    '',
    'Named files that hold no Polyaxon values are passed over, unless --chart is given.',
    '',
    'Exit code: 0 nothing at error level, 1 something at error level or too many warnings,',
    '2 something could not be done.',
  ].join('\n'),
  options: checkOptions,
  async run(args, process) {
    const io = readOnce(process);
    const problem = contradictionIn(args);
    if (problem !== undefined) return { problem };
    const list = args.flags.has('list-files');
    const settings = checkSettings(args);
    const operands = args.operands.length > 0 ? args.operands : await filesOfReleases(io);
    if ('problem' in operands) return operands;
    const found = await findFiles(operands, settings.exclude, io);
    for (const line of found.problems) io.stderr.write(`${line}\n`);
    const checked = await checkAll(found.files, list ? { ...settings, fix: 'no' } : settings, io);
    const failed = [found, ...checked].some(({ problems }) => problems.length > 0);
    if (!failed && !checked.some(({ holdsValues }) => holdsValues)) {
      const files = found.files.filter(({ path }) => baseName(path) !== CONFIG_FILE);
      const isConfigAlone = files.length === 0 && found.files.length > 0;
      if (!isConfigAlone) io.stderr.write(`${nothingFound(files)}\n`);
    }
    const code = list ? listFiles(checked, io) : await conclude(checked, settings, args, io);
    return failed && typeof code === 'number' ? exitCode.failed : code;
  },
};

/** What there is to check where nothing was named: all that the configuration here names. */
async function filesOfReleases(io: Io): Promise<readonly string[] | Problem> {
  const { config, root } = await createSurroundings(io)(io.resolve('.'));
  const problem = 'check takes a file, a folder or a glob, or - for standard input';
  if (!config) return { problem };
  const { name } = config.source;
  const operands = [name];
  for (const layer of layersIn(config)) {
    // One that cannot be had is told where the configuration names it.
    const isHere = inside(root, layer) !== undefined && (await io.kindOf(layer)) === 'file';
    if (isHere) operands.push(layer);
  }
  const isEmpty = config.file.releases.length === 0 && config.problem === undefined;
  const isSound = readConfigFile(config.source.text).problems.length === 0;
  if (isEmpty && isSound) {
    return { problem: `${problem}; ${shownPath(name, io)} names no releases` };
  }
  return operands;
}

function contradictionIn({ operands, values, flags }: Arguments): string | undefined {
  if (operands.filter((operand) => operand === STDIN).length > 1) {
    return 'standard input can be read once';
  }
  if (flags.has('fix') && flags.has('fix-dry-run')) {
    return '--fix writes and --fix-dry-run does not; give one of them';
  }
  if (flags.has('update-baseline') && !values.has('baseline')) {
    return '--update-baseline needs --baseline <file>';
  }
  return undefined;
}

function listFiles(checked: readonly CheckedFile[], io: Io): number {
  for (const { report, holdsValues } of checked) {
    if (report && holdsValues) io.stdout.write(`${report.path}\n`);
  }
  return exitCode.ok;
}

/** A glob may well match other files too; that it matched nothing else is worth a line. */
function nothingFound(files: readonly FoundFile[]): string {
  const [only, ...others] = files;
  if (!only) return 'no files to check';
  const where = `no Polyaxon values found in ${plural(files.length, 'file')}`;
  if (files.every(({ searched }) => searched)) return where;
  const what = others.length === 0 ? `${reportedName(only.path)}: no Polyaxon values found` : where;
  return `${what}; force it with --chart platform`;
}

/** Reports what is not known already; the exit code says how bad it is. */
async function conclude(
  checked: readonly CheckedFile[],
  settings: CheckSettings,
  { operands, flags }: Arguments,
  io: Io,
): Promise<number | Problem> {
  const { baseline, maxWarnings } = settings;
  const all = checked.flatMap(({ report }) => report ?? []);
  if (baseline !== undefined && flags.has('update-baseline')) {
    return (await updateBaseline(baseline, all, io)) ?? exitCode.ok;
  }
  const files = baseline === undefined ? all : await newSince(baseline, all, io);
  if ('problem' in files) return files;
  const shown = settings.quiet ? files.map(errorsOnly) : files;
  const stream = settings.fix === 'write' && operands.includes(STDIN) ? io.stderr : io.stdout;
  const notWritten = await writeReport({ files: shown }, settings, stream, io);
  if (notWritten) return notWritten;

  const findings = files.flatMap((file) => file.findings);
  const warnings = countOf(findings, 'warning');
  const tooMany = warnings > maxWarnings;
  if (tooMany) {
    io.stderr.write(`too many warnings: ${warnings}, and --max-warnings allows ${maxWarnings}\n`);
  }
  return tooMany || countOf(findings, 'error') > 0 ? exitCode.found : exitCode.ok;
}

async function newSince(
  baseline: string,
  files: readonly FileReport[],
  io: Io,
): Promise<readonly FileReport[] | Problem> {
  const known = await readBaseline(baseline, io);
  if ('problem' in known) return known;
  const compared = await withoutKnown(files, known, io);
  if (compared.gone > 0) {
    const problems = plural(compared.gone, 'problem');
    io.stderr.write(`${baseline}: ${problems} no longer found; --update-baseline removes them\n`);
  }
  return compared.files;
}

function errorsOnly(file: FileReport): FileReport {
  return { ...file, findings: file.findings.filter(({ severity }) => severity === 'error') };
}
