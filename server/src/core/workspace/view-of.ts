import type { FileEntry } from './file-entry.ts';
import type { FileLayer, FileView } from './file-view.ts';
import type { Links } from './link.ts';

/**
 * A file as part of what is deployed; undefined where it has nothing to say. `force` takes it for values
 * whatever it looks like.
 */
export function viewOf(entry: FileEntry, links: Links, force: boolean): FileView | undefined {
  const { source } = entry;
  const { name } = source;
  const said = entry.said();
  const problems = [
    ...(said.problems ?? []).map((problem) => ({ ...problem, kind: 'config' as const })),
    ...links.problemsIn(name),
  ];
  const isVendored = links.isVendored(name);
  const linked = links.layersIn(name);
  const layers = linked.length > 0 || !(force || isVendored) ? linked : aloneIn(entry, links);
  if (layers.length === 0 && problems.length === 0 && !said.settings) return undefined;
  const places = layers.flatMap(({ layer }) => (layer.kind === 'text' ? [layer.place] : []));
  const comments = new Map(
    [...(said.comments ?? []), ...places.flatMap(({ file }) => file.comments)].map((it) => [
      it.start,
      it,
    ]),
  );
  return { source, layers, comments: [...comments.values()], problems, isVendored };
}

function aloneIn(entry: FileEntry, links: Links): readonly FileLayer[] {
  return links.alone(entry).flatMap((release) => {
    const [layer] = release.layers;
    return layer?.kind === 'text' ? [{ layer, releases: [{ release, index: 0 }] }] : [];
  });
}
