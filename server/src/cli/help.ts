import type { Option } from './arguments.ts';
import type { Command } from './commands/command.ts';

const NAME = 'polyaxon-values';

export function generalHelp(commands: readonly Command[]): string {
  const rows = commands.map(({ name, operands, summary }) => [`${name} ${operands}`, summary]);
  return [
    `Usage: ${NAME} <command> [options]`,
    '',
    "Checks Polyaxon's Helm values against the deployment guide. Unofficial.",
    '',
    'Commands:',
    ...table(rows),
    '',
    'Options:',
    ...table([
      ['-h, --help', 'print this help, or that of a command'],
      ['-V, --version', 'print the version'],
    ]),
    '',
  ].join('\n');
}

export function commandHelp({ name, operands, summary, details, options }: Command): string {
  const usage = [NAME, name, ...(options.length > 0 ? ['[options]'] : []), operands];
  const rows = [...options, HELP].map((option) => [spelling(option), option.help]);
  return [
    `Usage: ${usage.join(' ').trimEnd()}`,
    '',
    `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`,
    '',
    'Options:',
    ...table(rows),
    '',
    details,
    '',
  ].join('\n');
}

/** Every command has it. */
export const HELP: Option = { name: 'help', short: 'h', help: 'print this help' };

function spelling({ name, short, value }: Option): string {
  const long = value ? `--${name} <${value.placeholder}>` : `--${name}`;
  return short ? `-${short}, ${long}` : long;
}

function table(rows: readonly (readonly string[])[]): readonly string[] {
  const width = Math.max(...rows.map(([first = '']) => first.length));
  return rows.map(([first = '', second = '']) => `  ${first.padEnd(width)}  ${second}`);
}
