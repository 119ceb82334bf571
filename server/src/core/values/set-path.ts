import type { Json } from '../json.ts';
import type { Path } from '../path.ts';

/** Helm refuses a greater list index, and more dots (`strvals`). */
const MAX_INDEX = 65_536;
const MAX_DOTS = 30;

/** Helm would make more empty places for one path, and nest deeper: nobody means that. */
const MAX_PLACES = 4 * MAX_INDEX;
const MAX_DEPTH = 1000;

/**
 * A path in the syntax of Helm's `--set`: `a.b`, `list[0].name`, `nodeSelector.kubernetes\.io/os`.
 * Undefined where Helm refuses it, or where it is still being typed.
 */
export function parseSetPath(text: string): Path | undefined {
  const path: (string | number)[] = [];
  let offset = 0;
  let places = 0;
  for (let dots = 0; dots <= MAX_DOTS; dots++) {
    const key = readUntil(text, offset, '.[=,');
    if (key.text === '' || key.isOpen) return undefined;
    path.push(key.text);
    offset = key.end;
    while (text[offset] === '[') {
      const close = text.indexOf(']', offset);
      const written = close === -1 ? '' : text.slice(offset + 1, close);
      const index = /^[+-]?\d{1,9}$/.test(written) ? Number(written) : -1;
      places += index;
      if (index < 0 || index > MAX_INDEX || places > MAX_PLACES) return undefined;
      if (path.length > MAX_DEPTH) return undefined;
      // There is no -0 among indices.
      path.push(index + 0);
      offset = close + 1;
    }
    if (offset === text.length) return path;
    if (text[offset] !== '.') return undefined;
    offset++;
  }
  return undefined;
}

/**
 * A value as `--set` types it: `true`, `false`, `null` and whole numbers are none of text, `{a,b}` is a
 * list. `--set-string` (`asText`) leaves them text, but makes lists as well.
 */
export function parseSetValue(text: string, asText = false): Json {
  // `{{ x }}` is a template's, which Helm never sees.
  const list = text.startsWith('{') && !text.startsWith('{{') ? listOf(text) : undefined;
  if (!list) return typed(readUntil(text, 0, '').text, asText);
  return list.map((item) => typed(item, asText));
}

/** The items of `{a,b}`; `{}` has one, and it is empty. Undefined where Helm refuses the list. */
function listOf(text: string): readonly string[] | undefined {
  const items: string[] = [];
  for (let offset = 1; offset <= text.length; ) {
    const item = readUntil(text, offset, ',}');
    items.push(item.text);
    offset = item.end + 1;
    if (text[item.end] === '}') return /^,?$/.test(text.slice(offset)) ? items : undefined;
  }
  return undefined;
}

/** Text up to one of some characters; a backslash takes the meaning from the one behind it. */
function readUntil(text: string, start: number, stops: string) {
  const parts: string[] = [];
  let from = start;
  let end = start;
  while (end < text.length && !stops.includes(text.charAt(end))) {
    if (text[end] === '\\') {
      parts.push(text.slice(from, end));
      from = end + 1;
      end++;
    }
    end++;
  }
  parts.push(text.slice(from, end));
  // With `isOpen`, the text ends in a backslash.
  return { text: parts.join(''), end: Math.min(end, text.length), isOpen: end > text.length };
}

/** As `strvals.typedVal` does: nothing that begins with a zero is a number, and no fraction is one. */
function typed(text: string, asText: boolean): Json {
  if (asText) return text;
  const word = text.toLowerCase();
  if (word === 'true' || word === 'false') return word === 'true';
  if (word === 'null') return null;
  if (!/^(?:0|[+-]\d+|[1-9]\d*)$/.test(text)) return text;
  // Longer than 64 bits it is text.
  const isLong = text.length > 18 && !isInt64(text);
  return isLong ? text : Number(text) + 0;
}

function isInt64(text: string): boolean {
  const digits = text.replace(/^[+-]?0*/, '');
  if (digits.length > 19) return false;
  const value = BigInt(digits === '' ? '0' : digits);
  return value < 2n ** 63n || (text.startsWith('-') && value === 2n ** 63n);
}
