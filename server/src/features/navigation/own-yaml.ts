import { isConfigName } from '../../core/config-name.ts';
import type { LintResult } from '../../core/lint.ts';
import { parseYaml } from '../../core/yaml/parse.ts';
import type { YamlFile } from '../../core/yaml/tree.ts';

/**
 * A text that is values from end to end, or our configuration. Undefined for the files of other tools,
 * whose outline is theirs to tell.
 */
export function ownYaml({ source, sites }: LintResult): YamlFile | undefined {
  if (isConfigName(source.name)) return parseYaml(source.text);
  const [site] = sites;
  return site?.wholeFile ? site.file : undefined;
}
