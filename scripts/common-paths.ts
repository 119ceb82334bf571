import { isObject, type Json } from '../server/src/core/json.ts';
import { formatPath, type Path } from '../server/src/core/path.ts';
import { rules } from '../server/src/core/rules/index.ts';
import { isRule } from '../server/src/core/rules/rule.ts';
import { parseYaml } from '../server/src/core/yaml/parse.ts';
import { toJson } from '../server/src/core/yaml/tree.ts';

/** All value paths that the good examples of the rules write, sorted. */
export function commonPaths(): readonly string[] {
  const paths = rules.filter(isRule).flatMap(({ example }) => {
    const root = parseYaml(example.good).documents[0]?.root;
    return root ? pathsIn(toJson(root), []) : [];
  });
  return [...new Set(paths.map(formatPath))].sort();
}

function pathsIn(value: Json, path: Path): readonly Path[] {
  const below = isObject(value)
    ? Object.entries(value).flatMap(([key, child]) => pathsIn(child, [...path, key]))
    : [];
  return path.length === 0 ? below : [path, ...below];
}
