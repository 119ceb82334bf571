import { isTemplated, type Json } from '../json.ts';

/** References that other tools resolve (vals, bank-vaults), and texts that wait for the real one. */
const REFERENCE = /^(ref\+|vault:|secretref\+)/;
const WAITING = /^(change[-_ ]?me|replace[-_ ]?me|todo|x+|\*+|\.+)$/i;

/** Whether a value only stands in for a secret that is filled in elsewhere. */
export function isStandIn(value: Json): boolean {
  const text = String(value);
  return isTemplated(value) || REFERENCE.test(text) || WAITING.test(text);
}
