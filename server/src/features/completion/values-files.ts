import { isConfigName } from '../../core/config-name.ts';
import { nameSeenFrom } from '../../core/file-names.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';

/**
 * The YAML files beside a file that may be layers below it, as a person writes their names there: what
 * looks like values first, then the nearest. Neither the file itself nor what lies over it.
 */
export function valuesFiles(name: string, workspace: Workspace): readonly string[] {
  const above = new Set(
    (workspace.view(name)?.layers ?? [])
      .flatMap(({ releases }) => releases)
      .flatMap(({ release, index }) => release.layers.slice(index))
      .flatMap((layer) => ('source' in layer ? layer.source.name : [])),
  );
  const found = workspace
    .fileNames(name)
    .filter((file) => /\.ya?ml$/i.test(file) && !isConfigName(file))
    .filter((file) => file !== name && !above.has(file))
    .map((file) => ({
      path: nameSeenFrom(name, file),
      isValues: (workspace.recognition(file)?.verdict ?? 'none') !== 'none',
    }));
  const farness = (path: string) => path.split('/').length;
  return found
    .toSorted(
      (a, b) =>
        Number(b.isValues) - Number(a.isValues) ||
        farness(a.path) - farness(b.path) ||
        (a.path < b.path ? -1 : 1),
    )
    .map(({ path }) => path);
}
