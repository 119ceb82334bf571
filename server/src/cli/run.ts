import { version } from '../../generated/project.js';
import { didYouMean } from '../core/shape/did-you-mean.ts';
import { type Problem, readArguments } from './arguments.ts';
import { commands } from './commands/index.ts';
import { exitCode } from './exit-code.ts';
import { commandHelp, generalHelp, HELP } from './help.ts';
import type { Io } from './io.ts';
import { writeProse } from './prose.ts';

const names = commands.map((each) => each.name);

/** What other programs of this kind answer to as well. */
const ASK_HELP = ['help', '--help', '-h'];
const ASK_VERSION = ['version', '--version', '-v', '-V'];

/** The whole command line, given the arguments after the program's name; returns the exit code. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined) {
    writeProse(io.stderr, generalHelp(commands));
    return exitCode.failed;
  }
  const about = rest.find((each) => !ASK_HELP.includes(each));
  if (ASK_HELP.includes(name) && about !== undefined) return run([about, '--help'], io);
  if (ASK_HELP.includes(name)) {
    writeProse(io.stdout, generalHelp(commands));
    return exitCode.ok;
  }
  if (ASK_VERSION.includes(name)) {
    io.stdout.write(`${version}\n`);
    return exitCode.ok;
  }
  const result = await runCommand(name, rest, io);
  if (typeof result === 'number') return result;
  writeProse(io.stderr, `polyaxon-values: ${result.problem}\n`);
  return exitCode.failed;
}

async function runCommand(
  name: string,
  argv: readonly string[],
  io: Io,
): Promise<number | Problem> {
  const command = commands.find((each) => each.name === name);
  if (!command) return { problem: unknown(name) };
  const args = readArguments(argv, [...command.options, HELP]);
  if ('problem' in args) return args;
  if (args.flags.has(HELP.name)) {
    writeProse(io.stdout, commandHelp(command));
    return exitCode.ok;
  }
  return command.run(args, io);
}

function unknown(name: string): string {
  if (name.startsWith('-')) {
    return `unknown option '${name}'; options come after the command: ${names.join(', ')}`;
  }
  const guess = didYouMean(name, [...names, 'help', 'version']);
  const rest = guess ? `did you mean '${guess}'?` : `the commands are ${names.join(', ')}`;
  return `unknown command '${name}'; ${rest}`;
}
