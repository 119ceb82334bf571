import { resolveChart } from '../../core/charts/catalog.ts';
import { type Migration, migrate as migrateText } from '../../features/migrate.ts';
import { checkOptions, checkSettings } from '../check-options.ts';
import { exitCode } from '../exit-code.ts';
import { readTextFile, STDIN, withMark, writeTextFile } from '../text-file.ts';
import type { Command } from './command.ts';

const VERSION = checkOptions.find(({ name }) => name === 'chart-version')?.value;

export const migrate: Command = {
  name: 'migrate',
  operands: '<file>',
  summary: 'bring a values file to a newer chart',
  details: [
    'Keys that have a place in the newer chart are moved there with their comments; the rest stays.',
    'The result goes to standard output, unless --write is given; what was moved and what a person',
    'must still decide goes to standard error. A file named - is standard input.',
    '',
    'Exit code: 0 migrated, also if there is something left to decide, 2 it could not be done.',
  ].join('\n'),
  options: [
    ...(VERSION
      ? [{ name: 'to', value: VERSION, help: 'the chart version to go to (default: the latest)' }]
      : []),
    ...checkOptions.filter(({ name }) => name === 'chart'),
    { name: 'write', help: 'change the file itself' },
  ],
  async run(args, io) {
    const [operand, ...others] = args.operands;
    if (operand === undefined || others.length > 0) return { problem: 'migrate takes one file' };
    const write = args.flags.has('write');
    if (write && operand === STDIN) return { problem: 'standard input cannot be written to' };
    const to = args.values.get('to') ?? 'latest';
    if (!resolveChart('platform', to).exact) return { problem: `chart ${to} is not known here` };

    const file = await readTextFile(operand, io);
    if ('problem' in file) return file;
    const { path, name, text, byteOrderMark } = file;
    const source = { name, text };
    const migration = migrateText(source, checkSettings(args).config, to);
    if (!migration) {
      return { problem: `${path}: no Polyaxon values found; force it with --chart platform` };
    }
    if (!write) io.stdout.write(withMark(migration.text, byteOrderMark));
    else if (migration.text !== text) {
      const failed = await writeTextFile(file, migration.text, io);
      if (failed) return failed;
    }
    io.stderr.write(summary(path, migration));
    return exitCode.ok;
  },
};

const CAUTION =
  'they take effect with the next upgrade; compare what helm template prints before and after';

function summary(path: string, { version, moved, left, result }: Migration): string {
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
  const rest = lines.length === 0 ? [] : ['still to decide:', ...lines];
  return `${[...done, ...rest].join('\n')}\n`;
}
