import type { Path } from '../../path.ts';
import type { YamlNode } from '../../yaml/tree.ts';
import type { NamedFile, NamedLayer } from '../host.ts';
import { pathWithHoles } from '../path-with-holes.ts';
import { type Manifest, nodeAt } from './manifests.ts';

/** How a tool reads the files that it lists, where it differs from others. */
export type FileTraits = Pick<NamedFile, 'optional' | 'perhapsMade' | 'filled'>;

/** Values files of the naming file's folder, as an object lists them at a path: one or several. */
export function filesAt(
  manifest: Manifest,
  path: Path,
  traits: FileTraits = {},
): readonly NamedLayer[] {
  const node = nodeAt(manifest, path);
  const items = node?.kind === 'list' ? node.items : node ? [node] : [];
  return items.flatMap((item) => fileIn(item, traits) ?? []);
}

/** Undefined for an entry that is empty; what is no path into the folder is unknown. */
export function fileIn(item: YamlNode, traits: FileTraits = {}): NamedLayer | undefined {
  const { span } = item;
  const text = item.kind === 'scalar' ? item.value : undefined;
  if (text === null || text === '') return undefined;
  // Addresses, buckets, and files of the machine that it runs on.
  if (typeof text !== 'string' || /^(?:[a-z][\w+.-]*:|\/|~)/i.test(text)) {
    return { kind: 'unknown', span };
  }
  return { kind: 'file', path: pathWithHoles(text), from: 'folder', text, ...traits, ...span };
}
