const PAINT = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'g');

/** How many characters a terminal shows of a text, which may be painted. */
export function shownLength(text: string): number {
  return text.replace(PAINT, '').length;
}
