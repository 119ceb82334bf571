import { nameSeenFrom } from '../file-names.ts';
import type { Related } from '../finding.ts';
import type { Site } from '../hosts/site.ts';
import { spanInSite } from '../hosts/span-in-site.ts';
import type { Path } from '../path.ts';
import { ownLayer, replaces, writes } from './layering.ts';

/** The earlier layers that write a path too; what they write is overridden, or merged into. */
export function relatedTo(path: Path, { layering }: Site): readonly Related[] {
  const own = layering && ownLayer(layering);
  if (!layering || !own || path.length === 0 || !writes(own, path)) return [];
  return layering.layers.slice(0, layering.index).flatMap((layer) => {
    const { place, source } = layer;
    if (!place || !writes(layer, path)) return [];
    const name =
      own.place?.host === 'set' ? '`set`' : `\`${nameSeenFrom(source.name, own.source.name)}\``;
    const isReplaced = replaces(own, path) || replaces(layer, path);
    const message = isReplaced ? `Overridden by ${name}.` : `${name} is merged into this.`;
    return [{ source, span: spanInSite(place, path, 'key'), message }];
  });
}
