/**
 * A text with everything outside of a range blanked out: what is inside keeps its offsets and its
 * indentation, so YAML embedded in another text can be parsed and edited in place. The lines around it
 * become one each, or every block of a file with many would be read through all the empty lines.
 */
export function blankAround(text: string, start: number, end: number): string {
  const line = start === 0 ? -1 : text.lastIndexOf('\n', start - 1);
  const before = line < 0 ? '' : `${' '.repeat(line)}\n`;
  const newline = text.indexOf('\n', end);
  const stop = newline < 0 ? text.length : newline + 1;
  const behind = text.slice(end, stop).replace(/[^\r\n]/g, ' ') + ' '.repeat(text.length - stop);
  return before + ' '.repeat(start - line - 1) + text.slice(start, end) + behind;
}
