import type { Anchor, Item, ObjectChange } from '../picture.ts';

/** `values.yaml:12` where somebody writes it; else in words, since a line nearby says something else. */
export function placeWords({ file, line, origin }: Anchor): string {
  if (origin === 'default') return "the chart's default";
  if (origin === 'absent') return 'not set';
  return file === undefined ? 'set by the host' : `${file}:${line ?? 1}`;
}

/** How an item stands, in a word, for those who do not see its sign. */
export const STATUS_WORDS: Readonly<Record<Item['status'], string>> = {
  met: 'met',
  unmet: 'not met',
  open: 'not judged',
  none: 'does not apply',
  note: 'outside of values',
};

const CONSEQUENCES: Readonly<Record<string, string>> = {
  refused: 'change is refused',
  deleted: 'goes away',
  created: 'is new',
  recreated: 'is recreated',
  restart: 'restarts',
  config: 'gets other data',
  'in-place': 'changes in place',
  hook: 'runs at the upgrade',
};

/** What a change does to an object, in words. */
export function consequenceWords(consequence: string): string {
  return CONSEQUENCES[consequence] ?? consequence;
}

/** One line for what a change does to an object without a box. */
export function changeWords({ kind, name, consequence }: ObjectChange): string {
  return `${kind} ${name} ${consequenceWords(consequence)}`;
}
