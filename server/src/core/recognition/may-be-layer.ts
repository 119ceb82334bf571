import { isOtherFormat } from './other-formats.ts';
import { outline } from './outline.ts';
import { weighPlace } from './place.ts';
import { isSign } from './signs.ts';

/** Whether a text is worth asking who names it: it has a key of ours, or stands in a telling place. */
export function mayBeLayer(name: string, text: string, seen = outline(text)): boolean {
  if (seen.keys.size === 0 || isOtherFormat(name, seen)) return false;
  return [...seen.keys].some(isSign) || weighPlace(name).length > 0;
}
