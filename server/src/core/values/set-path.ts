import type { Json } from '../json.ts';
import type { Path } from '../path.ts';

/** Helm refuses a greater list index (`strvals`). */
const MAX_INDEX = 65_536;

/**
 * A path in the syntax of Helm's `--set`: `a.b`, `list[0].name`, `nodeSelector.kubernetes\.io/os`.
 * Undefined where Helm refuses it, or where it is still being typed.
 */
export function parseSetPath(text: string): Path | undefined {
  const path: (string | number)[] = [];
  let rest = text;
  while (true) {
    const key = /^(?:[^.[\\=,]|\\.)+/s.exec(rest)?.[0];
    if (key === undefined) return undefined;
    path.push(key.replace(/\\(.)/gs, '$1'));
    rest = rest.slice(key.length);
    for (let index = indexOf(rest); index; index = indexOf(rest)) {
      if (index.value > MAX_INDEX) return undefined;
      path.push(index.value);
      rest = rest.slice(index.length);
    }
    if (rest === '') return path;
    if (!rest.startsWith('.')) return undefined;
    rest = rest.slice(1);
  }
}

function indexOf(text: string): { readonly value: number; readonly length: number } | undefined {
  const match = /^\[(\d+)\]/.exec(text);
  return match ? { value: Number(match[1]), length: match[0].length } : undefined;
}

/**
 * A value as `--set` types it: `true`, `false`, `null` and whole numbers are none of text, `{a,b}` is a
 * list. `--set-string` (`asText`) leaves them text, but makes lists as well.
 */
export function parseSetValue(text: string, asText = false): Json {
  const list = /^\{(.*)\}$/s.exec(text)?.[1];
  // `{{ x }}` is a template's, which Helm never sees.
  if (list === undefined || list.startsWith('{')) return typed(unescaped(text), asText);
  if (list === '') return [];
  const items = list.match(/(?:[^\\,]|\\.)+|(?<=^|,)(?=,|$)/gs) ?? [];
  return items.map((item) => typed(unescaped(item), asText));
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/gs, '$1');
}

/** As `strvals.typedVal` does: nothing that begins with a zero is a number, and no fraction is one. */
function typed(text: string, asText: boolean): Json {
  if (asText) return text;
  const word = text.toLowerCase();
  if (word === 'true' || word === 'false') return word === 'true';
  if (word === 'null') return null;
  return /^(?:0|[+-]?[1-9]\d*)$/.test(text) ? Number(text) : text;
}
