import type { CompletedCommand } from './completed-command.ts';
export function powershell(commands: readonly CompletedCommand[]): string {
  const entries = commands.map(({ name, options }) => {
    const words = options.map((option) => `'--${option.name}'`).join(', ');
    return `    '${name}' = @(${words})`;
  });
  return `Register-ArgumentCompleter -Native -CommandName polyaxon-values -ScriptBlock {
  param($word, $tree, $position)
  $options = @{
${entries.join('\n')}
  }
  $given = @($tree.CommandElements | Select-Object -Skip 1 | ForEach-Object { "$_" })
  $words = if ($given.Count -gt 0 -and $options.ContainsKey($given[0])) { $options[$given[0]] } else { $options.Keys }
  $words | Where-Object { $_ -like "$word*" } | Sort-Object | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;
}
