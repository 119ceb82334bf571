import { overrideLenses } from '../../../features/hints/override-lenses.ts';
import { toLocation } from '../../convert.ts';
import { showPlace } from '../../server-commands/show-place.ts';
import type { LensSource } from './lens.ts';

/** Which other layers override something of a section; a click goes there. */
export const overrideLens: LensSource = ({ abilities }, result, conversion, { codeLens }) => {
  if (!codeLens) return [];
  return overrideLenses(result).map(({ span, title, target }) => ({
    start: span.start,
    title,
    ...(target && abilities.showsDocuments
      ? { command: showPlace.id, arguments: [toLocation(target, conversion)] }
      : { command: '' }),
  }));
};
