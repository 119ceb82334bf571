import { oneOf } from '../arguments.ts';
import type { CompletedCommand } from '../completion/completed-command.ts';
import { shells } from '../completion/shells.ts';
import { exitCode } from '../exit-code.ts';
import { HELP } from '../help.ts';
import type { Command } from './command.ts';

const SHELL = oneOf(Object.keys(shells));

/** Prints a script for a shell; it knows the other commands, so it is given them. */
export function completion(others: readonly Command[]): Command {
  return {
    name: 'completion',
    operands: '<shell>',
    summary: 'print a script with which a shell completes commands and options',
    details: [
      `Shells: ${Object.keys(shells).join(', ')}. To have it in every new shell:`,
      '',
      '  bash        echo \'eval "$(polyaxon-values completion bash)"\' >> ~/.bashrc',
      '  zsh         echo \'eval "$(polyaxon-values completion zsh)"\' >> ~/.zshrc   (after compinit)',
      '  fish        polyaxon-values completion fish > ~/.config/fish/completions/polyaxon-values.fish',
      '  powershell  polyaxon-values completion powershell | Out-String | Invoke-Expression   (in $PROFILE)',
    ].join('\n'),
    options: [],
    run({ operands }, io) {
      const [name = '', ...rest] = operands;
      const script = Object.hasOwn(shells, name) ? shells[name] : undefined;
      if (!script || rest.length > 0) return { problem: `completion takes ${SHELL.expected}` };
      io.stdout.write(script(others.map(completed)));
      return exitCode.ok;
    },
  };
}

function completed({ name, summary, options }: Command): CompletedCommand {
  return {
    name,
    summary,
    options: [...options, HELP].map((option) => ({
      name: option.name,
      help: option.help,
      values: option.value?.words ?? [],
      takesValue: option.value !== undefined,
    })),
  };
}
