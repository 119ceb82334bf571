import type { Json } from '../../json.ts';
import { setPairs } from '../../values/set-pairs.ts';
import { parseSetPath, parseSetValue } from '../../values/set-path.ts';
import type { SetValue } from '../../values/set-values.ts';
import { parseYaml } from '../../yaml/parse.ts';
import { toJson } from '../../yaml/tree.ts';
import type { Flag } from './arguments.ts';
import type { ShellWord } from './shell-word.ts';

/** Helm applies them by kind, in this order, whatever the order on the command line. */
const KINDS = ['--set-json', '--set', '--set-string', '--set-file', '--set-literal'];

/** The values that a command sets one by one, the last ones win. */
export function setByFlags(flags: readonly Flag[]): readonly SetValue[] {
  return KINDS.flatMap((kind) =>
    flags.flatMap(({ name, value }) => (name === kind ? valuesIn(value, kind) : [])),
  );
}

function valuesIn(word: ShellWord, kind: string): readonly SetValue[] {
  const { text } = word;
  const single = kind === '--set-literal' || kind === '--set-json';
  const equals = text.indexOf('=');
  const pairs = single ? [{ start: 0, equals, end: text.length }] : setPairs(text);
  return pairs.flatMap((pair): readonly SetValue[] => {
    const name = text.slice(pair.start, pair.equals);
    // What fills in a part of the path may set anything.
    const path = name.includes('${') ? undefined : parseSetPath(name);
    if (!path || pair.equals < 0) return [];
    const value = readValue(text.slice(pair.equals + 1, pair.end), kind);
    const pathSpan = spanOf(word, pair.start, pair.equals);
    const span = spanOf(word, Math.min(pair.equals + 1, pair.end - 1), pair.end);
    // Only where every character stands for itself can it be written anew.
    const isVerbatim = pathSpan.end - pathSpan.start === name.length;
    return [{ path, value, span, ...(isVerbatim ? { pathSpan } : {}) }];
  });
}

function readValue(text: string, kind: string): Json {
  if (kind === '--set-file') return '${file}';
  if (kind === '--set-literal' || text.includes('${')) return text;
  if (kind !== '--set-json') return parseSetValue(text, kind === '--set-string');
  const root = parseYaml(text).documents[0]?.root;
  return root ? toJson(root) : '${json}';
}

function spanOf({ offsets }: ShellWord, start: number, end: number) {
  return { start: offsets[start] ?? 0, end: offsets[end] ?? 0 };
}
