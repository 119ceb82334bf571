import type { CompletedCommand, CompletedOption } from './completed-command.ts';
export function zsh(commands: readonly CompletedCommand[]): string {
  const names = commands.map(({ name, summary }) => `    '${name}:${quoted(summary)}'`);
  const cases = commands.map(({ name, options }) => {
    const specs = options.map(spec).map((text) => `'${text}'`);
    return `    ${name}) _arguments ${[...specs, "'*:file:_files'"].join(' ')} ;;`;
  });
  return `#compdef polyaxon-values
_polyaxon_values() {
  local -a commands=(
${names.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
compdef _polyaxon_values polyaxon-values
`;
}

function spec({ name, help, values, takesValue }: CompletedOption): string {
  const about = `--${name}[${quoted(help).replace(/[[\]]/g, '\\$&')}]`;
  if (!takesValue) return about;
  return `${about}:value:${values.length > 0 ? `(${values.join(' ')})` : '_files'}`;
}

function quoted(text: string): string {
  return text.replaceAll("'", "'\\''").replaceAll(':', '\\:');
}
