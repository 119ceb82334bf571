import { CONFIG_FILE } from '../../core/config-name.ts';
import { below } from '../../core/file-names.ts';
import type { Arguments, Problem } from '../arguments.ts';
import { readBaseline, updateBaseline, withoutKnown } from '../baseline.ts';
import { checkAll } from '../check-all.ts';
import type { CheckedFile } from '../check-file.ts';
import { type CheckSettings, checkOptions, checkSettings } from '../check-options.ts';
import { exitCode } from '../exit-code.ts';
import { findFiles, shownPath } from '../files/find-files.ts';
import { pathsIn, withPaths } from '../from-root.ts';
import type { Io } from '../io.ts';
import { writeProse } from '../prose.ts';
import { readOnce } from '../read-once.ts';
import { countOf, plural } from '../reporters/counts.ts';
import type { FileReport, Summary } from '../reporters/reporter.ts';
import { AS_LAYERS, withConfig, withLayers, withStdinAs } from '../stand-ins.ts';
import { STDIN } from '../text-file.ts';
import { diskWorkspace } from '../workspace.ts';
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
    'If nothing that was named holds Polyaxon values, that is said and the exit code is 2;',
    '--chart takes named files for such values whatever they look like.',
    '',
    'Exit code: 0 nothing at error level, 1 something at error level or too many warnings,',
    '2 something could not be done.',
  ].join('\n'),
  options: checkOptions,
  async run(args, process) {
    const problem = contradictionIn(args);
    if (problem !== undefined) return { problem };
    const config = args.values.get('config');
    if (config !== undefined && (await process.kindOf(config)) !== 'file') {
      return { problem: `--config: there is no file ${config}` };
    }
    for (;;) {
      const code = await checkOnce(args, readOnce(standIns(args, process)));
      if (!args.flags.has('watch') || typeof code !== 'number') return code;
      writeProse(process.stderr, 'waiting for a change; Ctrl-C ends\n');
      if (!(await process.changed())) return code;
    }
  },
};

function standIns({ values, lists }: Arguments, process: Io): Io {
  const [config, stdin] = [values.get('config'), values.get('stdin-filename')];
  const layers = lists.get('values') ?? [];
  if (layers.length > 0) return withLayers(layers, process);
  const io = config === undefined ? process : withConfig(config, process);
  return stdin === undefined ? io : withStdinAs(stdin, io);
}

async function checkOnce(args: Arguments, io: Io): Promise<number | Problem> {
  const list = args.flags.has('list-files');
  const settings = checkSettings(args);
  const typed = args.lists.get('values') ?? named(args);
  const operands = typed.length > 0 ? typed : await filesOfReleases(io);
  if ('problem' in operands) return operands;
  const found = await findFiles(operands, settings.exclude, io);
  for (const line of found.problems) writeProse(io.stderr, `${line}\n`);
  const all = await checkAll(found.files, list ? { ...settings, fix: 'no' } : settings, io);
  const checked = all.filter(({ path }) => !args.lists.has('values') || path !== AS_LAYERS);
  const hasFailed = [found, ...checked].some(({ problems }) => problems.length > 0);
  const code = list ? listFiles(checked, io) : await conclude(checked, settings, args, io);
  if (typeof code !== 'number') return code;
  const unmatched =
    hasFailed || args.flags.has('no-errors-on-unmatched') ? undefined : nothingFound(checked);
  if (unmatched !== undefined) writeProse(io.stderr, `${unmatched}\n`);
  return hasFailed || unmatched !== undefined ? exitCode.failed : code;
}

function named({ operands, values }: Arguments): readonly string[] {
  const stdin = values.get('stdin-filename');
  return stdin === undefined ? operands : operands.map((each) => (each === STDIN ? stdin : each));
}

/** What there is to check where nothing was named: all that the configuration here names. */
async function filesOfReleases(io: Io): Promise<readonly string[] | Problem> {
  const { workspace, open, settle } = diskWorkspace(io);
  const here = below(io.resolve('.'), CONFIG_FILE);
  await open(here);
  await settle();
  const problem = 'check takes a file, a folder or a glob, or - for standard input';
  const config = workspace.settingsFor(here);
  if (!config) return { problem };
  const { name } = config.source;
  const layers = workspace
    .releases()
    .filter(({ namedBy }) => namedBy.how === 'config' && namedBy.source.name === name)
    .flatMap((release) => release.layers)
    .flatMap((layer) => (layer.kind === 'text' ? [layer.source.name] : []));
  const hasProblems = (workspace.view(name)?.problems.length ?? 0) > 0;
  if (layers.length === 0 && !config.isUnread && !hasProblems) {
    return { problem: `${problem}; ${io.calls?.(name) ?? shownPath(name, io)} names no releases` };
  }
  return [name, ...new Set(layers)];
}

function contradictionIn({ operands, values, lists, flags }: Arguments): string | undefined {
  if (operands.filter((operand) => operand === STDIN).length > 1) {
    return 'standard input can be read once';
  }
  if (flags.has('fix') && flags.has('fix-dry-run')) {
    return '--fix writes and --fix-dry-run does not; give one of them';
  }
  if (flags.has('unsafe-fixes') && !flags.has('fix') && !flags.has('fix-dry-run')) {
    return '--unsafe-fixes needs --fix or --fix-dry-run';
  }
  if (lists.has('answer') && !lists.has('fix-rule') && !flags.has('unsafe-fixes')) {
    return '--answer needs --fix-rule or --unsafe-fixes: safe fixes ask nothing';
  }
  if (values.has('stdin-filename') && !operands.includes(STDIN)) {
    return '--stdin-filename needs the file -, standard input';
  }
  if (lists.has('values') && (operands.length > 0 || values.has('config'))) {
    return '-f names all layers of one release; leave other paths and --config out';
  }
  if (flags.has('watch') && operands.includes(STDIN)) return 'standard input cannot be watched';
  if (flags.has('update-baseline') && !values.has('baseline')) {
    return '--update-baseline needs --baseline <file>';
  }
  return undefined;
}

function listFiles(checked: readonly CheckedFile[], io: Io): number {
  for (const { report, outcome } of checked) {
    if (report && outcome === 'checked') io.stdout.write(`${report.path}\n`);
  }
  return exitCode.ok;
}

/** Nothing at all is Polyaxon's among what was named: perhaps the wrong path, and no pass. */
function nothingFound(checked: readonly CheckedFile[]): string | undefined {
  const files = checked.filter(({ outcome }) => outcome !== 'config');
  if (files.some(({ outcome }) => outcome === 'checked')) return undefined;
  const [only, ...others] = files;
  if (!only) return checked.length > 0 ? undefined : 'no files to check';
  const what =
    others.length === 0 && only.report
      ? `${only.report.path}: no Polyaxon values found`
      : `no Polyaxon values found in ${plural(files.length, 'file')}`;
  return `${what}; --chart platform or --chart agent takes what is named for such values`;
}

function summaryOf(checked: readonly CheckedFile[]): Summary {
  const count = (wanted: CheckedFile['outcome']) =>
    checked.filter(({ outcome }) => outcome === wanted).length;
  const inDoubt = checked.filter(({ outcome }) => outcome === 'in-doubt');
  return {
    checked: count('checked'),
    leftAlone: count('alone'),
    inDoubt: inDoubt.map(({ path }) => path),
  };
}

/** Reports what is not known already; the exit code says how bad it is. */
async function conclude(
  checked: readonly CheckedFile[],
  settings: CheckSettings,
  { operands, flags, values }: Arguments,
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
  const write = pathsIn(values.get('format'), io);
  const written = shown.map((file) => ({
    ...file,
    path: write(file.path),
    findings: file.findings.map((finding) => withPaths(finding, write)),
  }));
  const notWritten = await writeReport(
    { files: written, summary: summaryOf(checked) },
    settings,
    stream,
    io,
  );
  if (notWritten) return notWritten;

  const findings = files.flatMap((file) => file.findings);
  const warnings = countOf(findings, 'warning');
  const tooMany = warnings > maxWarnings;
  if (tooMany) {
    writeProse(
      io.stderr,
      `too many warnings: ${warnings}, and --max-warnings allows ${maxWarnings}\n`,
    );
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
    writeProse(
      io.stderr,
      `${baseline}: ${problems} no longer found; --update-baseline removes them\n`,
    );
  }
  return compared.files;
}

function errorsOnly(file: FileReport): FileReport {
  return { ...file, findings: file.findings.filter(({ severity }) => severity === 'error') };
}
