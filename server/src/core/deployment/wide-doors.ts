import type { Values } from '../values/values.ts';
import { asksForLogin, type Door, isLimited, isUndecided, openDoors } from './exposure.ts';

/** Ways in from outside the cluster that the values show to be open to all; none where they do not tell. */
export function wideDoors(values: Values): readonly Door[] {
  if (isUndecided(values)) return [];
  return openDoors(values).filter(
    (door) => !isLimited(values, door) && !asksForLogin(values, door),
  );
}
