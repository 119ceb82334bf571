import { isEqual, isObject, isTemplated } from '../../core/json.ts';
import { getAt, type Path } from '../../core/path.ts';
import type { Site } from '../../core/releases/site.ts';
import { type Message, say } from '../../core/words/say.ts';
import type { HintMode } from './hint.ts';
import { shownValue } from './shown-value.ts';
import { layerName, valueBelow } from './value-below.ts';

/** What a written value stands over: `overrides 2, base.yaml`. Undefined where there is nothing to say. */
export function keyHint(path: Path, site: Site, mode: HintMode): Message | undefined {
  const own = getAt(site.layer.written, path);
  const below = valueBelow(path, site);
  if (own === undefined || isTemplated(own) || !below || isObject(below.value)) return undefined;
  const { value, layer } = below;
  const isSame = isEqual(own, value);
  if (layer) {
    if (isSame) return mode === 'all' ? say`as ${layerName(layer, site)}` : undefined;
    return say`overrides ${shownValue(path, value)}, ${layerName(layer, site)}`;
  }
  if (mode !== 'all') return undefined;
  return isSame ? say`chart default` : say`chart default ${shownValue(path, value)}`;
}
