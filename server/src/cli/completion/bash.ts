import type { CompletedCommand } from './completed-command.ts';
/** Words of known options, else files. */
export function bash(commands: readonly CompletedCommand[]): string {
  const cases = commands.flatMap(({ name, options }) => [
    ...options
      .filter(({ values }) => values.length > 0)
      .map((option) => `    ${name}:--${option.name}) words='${option.values.join(' ')}' ;;`),
    `    ${name}:*) words='${options.map((option) => `--${option.name}`).join(' ')}' ;;`,
  ]);
  return `_polyaxon_values() {
  local current="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" words=''
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${commands.map(({ name }) => name).join(' ')} help version' -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]}:$before" in
${cases.join('\n')}
  esac
  case "$current" in
    -*) COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
    *) case "$words" in
      --*|'') COMPREPLY=($(compgen -f -- "$current")) ;;
      *) COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
    esac ;;
  esac
}
complete -o filenames -F _polyaxon_values polyaxon-values
`;
}
