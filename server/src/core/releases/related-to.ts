import { nameSeenFrom } from '../file-names.ts';
import type { Related } from '../finding.ts';
import type { Path } from '../path.ts';
import { say } from '../words/say.ts';
import { replaces, writes } from './deciding-layer.ts';
import type { Site } from './site.ts';
import { spanInLayer } from './span-in-site.ts';

/** The earlier layers that write a path too; what they write is overridden, or merged into. */
export function relatedTo(path: Path, { layer: own, release, index }: Site): readonly Related[] {
  if (path.length === 0 || !writes(own, path)) return [];
  return release.layers.slice(0, index).flatMap((layer) => {
    if (layer.kind === 'unknown' || !writes(layer, path)) return [];
    const { source } = layer;
    const name = own.kind === 'set' ? '`set`' : `\`${nameSeenFrom(source.name, own.source.name)}\``;
    const isReplaced = replaces(own, path) || replaces(layer, path);
    const message = isReplaced ? say`Overridden by ${name}.` : say`${name} is merged into this.`;
    return [{ source, span: spanInLayer(layer, path, 'key'), message }];
  });
}
