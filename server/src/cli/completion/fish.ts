import type { CompletedCommand } from './completed-command.ts';
export function fish(commands: readonly CompletedCommand[]): string {
  const first = commands.map(
    ({ name, summary }) =>
      `complete -c polyaxon-values -f -n __fish_use_subcommand -a ${name} -d ${quoted(summary)}`,
  );
  const options = commands.flatMap((command) =>
    command.options.map(({ name, help, values, takesValue }) =>
      [
        `complete -c polyaxon-values -n '__fish_seen_subcommand_from ${command.name}'`,
        `-l ${name}`,
        ...(takesValue ? [values.length > 0 ? `-x -a ${quoted(values.join(' '))}` : '-r'] : []),
        `-d ${quoted(help)}`,
      ].join(' '),
    ),
  );
  return `${[...first, ...options].join('\n')}\n`;
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
