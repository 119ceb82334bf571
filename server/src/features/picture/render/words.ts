import { type Message, type Said, say } from '../../../core/words/say.ts';
import type { Anchor, Item, ObjectChange } from '../picture.ts';

/** `values.yaml:12` where somebody writes it; else in words, since a line nearby says something else. */
export function placeWords({ file, line, origin }: Anchor): Message {
  if (origin === 'default') return say`the chart's default`;
  if (origin === 'absent') return say`not set`;
  return file === undefined ? say`set by the host` : `${file}:${line ?? 1}`;
}

/** How an item stands, in a word, for those who do not see its sign. */
export const STATUS_WORDS: Readonly<Record<Item['status'], Said>> = {
  met: say`met`,
  unmet: say`not met`,
  open: say`not judged`,
  none: say`does not apply`,
  note: say`outside of values`,
};

const CONSEQUENCES: Readonly<Record<string, Said>> = {
  refused: say`change is refused`,
  deleted: say`goes away`,
  created: say`is new`,
  recreated: say`is recreated`,
  restart: say`restarts`,
  config: say`gets other data`,
  'in-place': say`changes in place`,
  hook: say`runs at the upgrade`,
};

/** What a change does to an object, in words. */
export function consequenceWords(consequence: string): Message {
  return CONSEQUENCES[consequence] ?? consequence;
}

/** One line for what a change does to an object without a box. */
export function changeWords({ kind, name, consequence }: ObjectChange): Message {
  return say`${kind} ${name} ${consequenceWords(consequence)}`;
}
