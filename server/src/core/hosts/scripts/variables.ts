import type { Given } from './code.ts';
import type { ShellCommand } from './shell.ts';
import type { ShellWord } from './shell-word.ts';

/** What a script's variables stand for, as far as it says so itself. */
export interface Variables {
  /** The words that a command gets for one that is written. */
  expand(word: ShellWord): readonly ShellWord[];
}

interface Known {
  /** Undefined where it is set several times, or to what nobody knows. */
  readonly words: readonly ShellWord[] | undefined;
  /** It holds one text, to be cut at spaces where it is not quoted. */
  readonly isText: boolean;
  /** `?=` of Make: what it is where nobody says anything else. */
  readonly isDefault?: boolean;
}

const WHOLE = /^\$\{(\w+)(\[[@*]\])?(?::?-([^{}$]*))?\}$/;
const ASSIGNED = /^(?:([A-Za-z_]\w*)([?+]?:{0,2}=))/;
const BEFORE_A_COMMAND = /^(?:export|local|readonly|declare|set|then|do|else|\{)$/i;

export function variablesOf(
  commands: readonly ShellCommand[],
  given: Given = new Map(),
): Variables {
  const known = new Map<string, Known>();
  for (const { words, arrays } of commands) {
    for (const { name, isAdded, words: items } of arrays) {
      const before = known.get(name);
      const all = isAdded && before?.words ? [...before.words, ...items] : items;
      known.set(name, { words: before && !isAdded ? undefined : all, isText: false });
    }
    const [variable, sign, ...values] = words;
    // Make may write it with spaces, and takes the rest of the line.
    if (variable && values.length > 0 && /^[?:]{0,2}=$/.test(sign?.text ?? '')) {
      const isOnly = !known.has(variable.text);
      const isDefault = sign?.text === '?=';
      const assigned = isOnly ? [line(values)] : undefined;
      known.set(variable.text, { words: assigned, isText: true, isDefault });
    }
    for (const word of words) {
      if (BEFORE_A_COMMAND.test(word.text)) continue;
      const [assigned = '', name, sign = ''] = ASSIGNED.exec(word.text) ?? [];
      if (name === undefined) break;
      const value = sliceWord(word, assigned.length);
      const isDefault = sign.startsWith('?');
      const added = addedTo(known.get(name), name, sign, value);
      const isOnly = !known.has(name);
      known.set(name, { words: added ?? (isOnly ? [value] : undefined), isText: true, isDefault });
    }
  }
  const textOf = (name: string, depth = 0): string | undefined => {
    const { words, isText, isDefault } = known.get(name) ?? {};
    const [value, ...others] = words ?? [];
    if (!value || !isText || isDefault || others.length > 0 || depth > 5) return undefined;
    const folder = folderWords(value.text);
    if (folder !== undefined) return folder;
    const text = value.text.replace(/\$\{(\w+)\}/g, (all, inner: string) => {
      return textOf(inner, depth + 1) ?? all;
    });
    return text.length > 4000 ? undefined : text;
  };
  const fill = (word: ShellWord): ShellWord => {
    if (!word.text.includes('${')) return word;
    let text = '';
    const offsets: number[] = [];
    let from = 0;
    for (const match of word.text.matchAll(/\$\{(\w+)\}/g)) {
      const value = textOf(match[1] ?? '');
      if (value === undefined || isOpen(value)) continue;
      text += word.text.slice(from, match.index) + value;
      offsets.push(...word.offsets.slice(from, match.index));
      offsets.push(...Array.from(value, () => word.offsets[match.index] ?? 0));
      from = match.index + match[0].length;
    }
    return {
      ...word,
      text: text + word.text.slice(from),
      offsets: [...offsets, ...word.offsets.slice(from)],
    };
  };
  return {
    expand: (written) => {
      const word = withGiven(written, (name) => (known.has(name) ? undefined : given.get(name)));
      if (word !== written && !word.isQuoted && /\s/.test(word.text)) return split(fill(word));
      const [, name, isArray, fallback] = WHOLE.exec(word.text) ?? [];
      const found = name === undefined ? undefined : known.get(name);
      if (found?.words && (!found.isText || isArray)) return found.words.map(fill);
      const [value] = found?.words ?? [];
      if (value && !word.isQuoted) return split(fill(value));
      if (value) return [defaulted(fill(value))];
      if (fallback && !found) return [{ ...word, text: fallback, offsets: flat(word, fallback) }];
      return [defaulted(fill(word))];
    },
  };
}

/** `${CHART}`, `${{ env.CHART }}`, `${.CHART}`: what stands around the commands says what they are. */
function withGiven(word: ShellWord, textOf: (name: string) => string | undefined): ShellWord {
  const holes = [...word.text.matchAll(/\$\{(?:\{([^{}]*)\}|([^{}]*))\}/g)];
  let { text, offsets } = word;
  for (const { 0: hole, 1: outer, 2: inner = outer, index } of holes.reverse()) {
    const value = textOf((inner ?? '').trim());
    if (value === undefined) continue;
    const end = index + hole.length;
    const at = word.offsets[index] ?? 0;
    text = text.slice(0, index) + value + text.slice(end);
    offsets = [...offsets.slice(0, index), ...Array.from(value, () => at), ...offsets.slice(end)];
  }
  return text === word.text ? word : { ...word, text, offsets };
}

/** `X="$X -f more.yaml"`, `X+=" -f more.yaml"`: what it was, and more. */
function addedTo(
  before: Known | undefined,
  name: string,
  sign: string,
  value: ShellWord,
): readonly ShellWord[] | undefined {
  const [old, ...others] = before?.words ?? [];
  if (!old || !before?.isText || others.length > 0) return undefined;
  if (sign.startsWith('+')) return [joined(old, value)];
  const own = `\${${name}}`;
  if (!value.text.startsWith(own)) return undefined;
  return [joined(old, sliceWord(value, own.length))];
}

function joined(first: ShellWord, second: ShellWord): ShellWord {
  return {
    ...first,
    text: first.text + second.text,
    offsets: [...first.offsets.slice(0, first.text.length), ...second.offsets],
  };
}

function line(words: readonly ShellWord[]): ShellWord {
  const space = { text: ' ', isQuoted: false };
  return words.reduce((all, word) =>
    joined(
      joined(all, { ...space, offsets: [all.offsets.at(-1) ?? 0, word.offsets[0] ?? 0] }),
      word,
    ),
  );
}

/** `${1:-values.yaml}`: what it is where nobody says anything else. */
function defaulted(word: ShellWord): ShellWord {
  const fallback = /^\$\{\w+:?-([^{}$]+)\}$/.exec(word.text)?.[1];
  return fallback === undefined ? word : { ...word, text: fallback, offsets: flat(word, fallback) };
}

function flat({ offsets }: ShellWord, text: string): readonly number[] {
  return [...Array.from(text, () => offsets[0] ?? 0), offsets.at(-1) ?? 0];
}

function split(word: ShellWord): readonly ShellWord[] {
  return [...word.text.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
    text,
    offsets: word.offsets.slice(index, index + text.length + 1),
    isQuoted: false,
  }));
}

/** A word without its first characters. */
export function sliceWord(word: ShellWord, start: number, end = word.text.length): ShellWord {
  return {
    ...word,
    text: word.text.slice(start, end),
    offsets: word.offsets.slice(start, end + 1),
  };
}

/** Only running the script would tell. */
function isOpen(text: string): boolean {
  return text.replace(/^\$\{(?:dirname|show-toplevel)\}/, '').includes('${');
}

/** Folders that scripts find out: their own, and the repository's. */
function folderWords(text: string): string | undefined {
  if (!text.startsWith('${') || !/^[^}]*(?:dirname|BASH_SOURCE|show-toplevel|pwd)/.test(text)) {
    return undefined;
  }
  return text.includes('show-toplevel') ? '${show-toplevel}' : '${dirname}';
}
