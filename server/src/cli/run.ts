import { version } from '../../generated/project.js';
import { type Problem, readArguments } from './arguments.ts';
import { commands } from './commands/index.ts';
import { exitCode } from './exit-code.ts';
import { commandHelp, generalHelp, HELP } from './help.ts';
import type { Io } from './io.ts';

/** The whole command line, given the arguments after the program's name; returns the exit code. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined) {
    io.stderr.write(generalHelp(commands));
    return exitCode.failed;
  }
  if (name === '--help' || name === '-h') {
    io.stdout.write(generalHelp(commands));
    return exitCode.ok;
  }
  if (name === '--version' || name === '-v') {
    io.stdout.write(`${version}\n`);
    return exitCode.ok;
  }
  const result = await runCommand(name, rest, io);
  if (typeof result === 'number') return result;
  io.stderr.write(`polyaxon-values: ${result.problem}\n`);
  return exitCode.failed;
}

async function runCommand(
  name: string,
  argv: readonly string[],
  io: Io,
): Promise<number | Problem> {
  const command = commands.find((each) => each.name === name);
  if (!command) {
    const known = commands.map((each) => each.name).join(', ');
    const what = name.startsWith('-') ? 'option' : 'command';
    return { problem: `unknown ${what} '${name}'; the commands are ${known}` };
  }
  const args = readArguments(argv, [...command.options, HELP]);
  if ('problem' in args) return args;
  if (args.flags.has(HELP.name)) {
    io.stdout.write(commandHelp(command));
    return exitCode.ok;
  }
  return command.run(args, io);
}
