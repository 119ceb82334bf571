import type { YamlDocument } from '../yaml/tree.ts';

/**
 * A document parts of which stand under a template's conditions: a key in two branches is not written
 * twice. Undefined where what is left without the conditions is no YAML.
 */
export function withBranches(document: YamlDocument): YamlDocument | undefined {
  const isBroken = document.problems.some(({ kind }) => kind === 'syntax');
  return isBroken ? undefined : { ...document, problems: [] };
}
