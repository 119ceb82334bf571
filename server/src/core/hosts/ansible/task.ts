import type { Path } from '../../path.ts';
import type { Span } from '../../span.ts';
import { locate } from '../../yaml/locate.ts';
import type { YamlDocument, YamlFile, YamlNode } from '../../yaml/tree.ts';
import type { NamedLayer } from '../host.ts';
import { type Variables, variablesAt } from './variables.ts';

/** A module's arguments, with what its file says around them. */
export interface Task {
  readonly file: YamlFile;
  readonly document: YamlDocument;
  readonly path: Path;
  readonly args: YamlNode;
  /** Where to point for what has no place. */
  readonly span: Span;
  /** It is in `tasks/` or `handlers/`, beside `files/` and `templates/`. */
  readonly inRole: boolean;
  readonly variables: Variables;
  /** Files that other tasks of the file write, by where they write them. */
  readonly made: ReadonlyMap<string, NamedLayer>;
}

/** Where the arguments of each task with one of these modules stand. */
export function tasksIn(root: YamlNode | undefined, modules: ReadonlySet<string>): readonly Path[] {
  const seen = new Set<YamlNode>();
  const search = (node: YamlNode, path: Path): readonly Path[] => {
    if (node.kind === 'scalar' || seen.has(node)) return [];
    seen.add(node);
    if (node.kind === 'list') return node.items.flatMap((item, i) => search(item, [...path, i]));
    return node.entries.flatMap(({ key, value }) =>
      modules.has(key) ? [[...path, key]] : search(value, [...path, key]),
    );
  };
  return root ? search(root, []) : [];
}

export function taskAt(
  around: Pick<Task, 'file' | 'document' | 'inRole' | 'made'>,
  path: Path,
): Task | undefined {
  const { root } = around.document;
  const { node, depth, entry } = root ? locate(root, path) : {};
  if (!root || !node || !entry || depth !== path.length) return undefined;
  const variables = variablesAt(root, path.slice(0, -1), around.file.text);
  return { ...around, path, args: node, span: entry.keySpan, variables };
}

export function textOf(node: YamlNode | undefined): string {
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : '';
}
