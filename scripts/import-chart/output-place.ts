/**
 * Where in the YAML that a template writes the output of an action stands: `alone` is a whole value,
 * `part` has text around it, `tail` is the end of a value and stands behind a colon, `line` is a line
 * of its own (or several), and inside of quotes, of a block of text or of a comment nothing that is
 * printed can be anything but text.
 */
export type OutputPlace =
  | 'alone'
  | 'part'
  | 'tail'
  | 'line'
  | 'double'
  | 'single'
  | 'block'
  | 'comment';

/** The start and end of an action, and whether it prints anything. */
export interface ActionSpan {
  readonly start: number;
  readonly end: number;
  readonly prints: boolean;
}

/** Stand-ins of the same length: what prints nothing is as good as not there. */
const SILENT = '\u0000';
const PRINTED = '\u0001';

/** The place of each action, in order. */
export function outputPlaces(
  template: string,
  spans: readonly ActionSpan[],
): readonly OutputPlace[] {
  const masked = mask(template, spans);
  const inBlock = blockLines(masked);
  return spans.map(({ start, end }) => {
    const lineStart = masked.lastIndexOf('\n', start - 1) + 1;
    const before = plain(masked.slice(lineStart, start));
    const lineEnd = masked.indexOf('\n', end);
    const after = plain(masked.slice(end, lineEnd === -1 ? undefined : lineEnd));
    if (inBlock(start)) return 'block';
    if (/^\s*#|\s#/.test(before.replace(/"[^"]*"|'[^']*'/g, ''))) return 'comment';
    if (isOdd(before, '"')) return 'double';
    if (isOdd(before, "'")) return 'single';
    if (after.trim() !== '' && !/^\s+#/.test(after)) return 'part';
    if (/^\s*(?:- +)*$/.test(before)) return before.includes('-') ? 'alone' : 'line';
    if (/^\s*(?:- +)*[\w./"-]+: +$/.test(before)) return 'alone';
    return before.endsWith(':') ? 'tail' : 'part';
  });
}

function mask(template: string, spans: readonly ActionSpan[]): string {
  let masked = '';
  let at = 0;
  for (const { start, end, prints } of spans) {
    const between = template.slice(start, end).replace(/[^\n]/g, prints ? PRINTED : SILENT);
    masked += template.slice(at, start) + between;
    at = end;
  }
  return masked + template.slice(at);
}

/** A test for offsets in block scalars: what is indented deeper than the line that opens one. */
function blockLines(masked: string): (offset: number) => boolean {
  const blocks: [start: number, end: number][] = [];
  let offset = 0;
  let open: { indent: number; start: number } | undefined;
  for (const line of masked.split('\n')) {
    const text = line.replaceAll(SILENT, '');
    const indent = text.search(/\S/);
    if (open && indent !== -1 && indent <= open.indent) {
      blocks.push([open.start, offset]);
      open = undefined;
    }
    const opener = /^( *(?:- +)*)(?:[^#"']*: +)?[|>][+-]?\d*\s*$/.exec(text);
    if (!open && opener?.[1] !== undefined) {
      open = { indent: opener[1].length, start: offset + line.length };
    }
    offset += line.length + 1;
  }
  if (open) blocks.push([open.start, offset]);
  return (at) => blocks.some(([start, end]) => at >= start && at < end);
}

function plain(text: string): string {
  return text.replaceAll(SILENT, '');
}

function isOdd(text: string, quote: string): boolean {
  const inside = text.replace(quote === '"' ? /\\.|'[^'"]*'/g : /"[^"]*"/g, '');
  return inside.split(quote).length % 2 === 0;
}
