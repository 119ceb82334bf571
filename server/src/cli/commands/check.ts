import { checkFile } from '../check-file.ts';
import { checkOptions, checkSettings } from '../check-options.ts';
import { exitCode } from '../exit-code.ts';
import type { FileReport } from '../reporters/reporter.ts';
import { styleFor } from '../style.ts';
import { STDIN } from '../text-file.ts';
import type { Command } from './command.ts';

export const check: Command = {
  name: 'check',
  operands: '<file>...',
  summary: 'check values files against the deployment guide',
  details: [
    'A file named - is standard input; with --fix its text goes on to standard output, mended',
    'or not, and the findings go to standard error.',
    '',
    'Files that hold no Polyaxon values are passed over, unless --chart is given.',
    '',
    'Exit code: 0 nothing at error level, 1 something at error level or too many warnings,',
    '2 something could not be done.',
  ].join('\n'),
  options: checkOptions,
  async run(args, io) {
    const { operands } = args;
    if (operands.length === 0) return { problem: 'check takes a file, or - for standard input' };
    if (operands.filter((operand) => operand === STDIN).length > 1) {
      return { problem: 'standard input can be read once' };
    }
    const settings = checkSettings(args);
    const checked = [];
    // One after the other, so that messages come in the order of the files.
    for (const operand of operands) {
      const file = await checkFile(operand, settings, io);
      for (const line of [...file.problems, ...file.notes]) io.stderr.write(`${line}\n`);
      checked.push(file);
    }
    const files = checked.flatMap(({ report }) => report ?? []);
    const output = settings.fix && operands.includes(STDIN) ? io.stderr : io.stdout;
    const shown = settings.quiet ? files.map(errorsOnly) : files;
    output.write(settings.report({ files: shown }, styleFor(output, io.env)));

    const warnings = count(files, 'warning');
    const tooMany = warnings > settings.maxWarnings;
    if (tooMany) {
      io.stderr.write(
        `too many warnings: ${warnings}, and --max-warnings allows ${settings.maxWarnings}\n`,
      );
    }
    if (files.length > 0 && !checked.some(({ holdsValues }) => holdsValues)) {
      io.stderr.write(`${nothingFound(files)}; force it with --chart platform\n`);
    }
    if (checked.some(({ problems }) => problems.length > 0)) return exitCode.failed;
    return tooMany || count(files, 'error') > 0 ? exitCode.found : exitCode.ok;
  },
};

/** A glob may well match other files too; that it matched nothing else is worth a line. */
function nothingFound(files: readonly FileReport[]): string {
  const [only, ...others] = files;
  return only && others.length === 0
    ? `${only.path}: no Polyaxon values found`
    : `no Polyaxon values found in ${files.length} files`;
}

function errorsOnly(file: FileReport): FileReport {
  return { ...file, findings: file.findings.filter(({ severity }) => severity === 'error') };
}

function count(files: readonly FileReport[], severity: string): number {
  return files.flatMap(({ findings }) => findings).filter((each) => each.severity === severity)
    .length;
}
