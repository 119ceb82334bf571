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
}

const WHOLE = /^\$\{(\w+)(\[[@*]\])?(?::?-([^{}$]*))?\}$/;
const ASSIGNED = /^(?:([A-Za-z_]\w*)(\??:{0,2}=))/;

export function variablesOf(commands: readonly ShellCommand[]): Variables {
  const known = new Map<string, Known>();
  for (const { words, arrays } of commands) {
    for (const { name, isAdded, words: items } of arrays) {
      const before = known.get(name);
      const all = isAdded && before?.words ? [...before.words, ...items] : items;
      known.set(name, { words: before && !isAdded ? undefined : all, isText: false });
    }
    const [variable, sign, assigned] = words;
    // Make may write it with spaces.
    if (variable && assigned && /^[?:]{0,2}=$/.test(sign?.text ?? '')) {
      const isOnly = !known.has(variable.text) && words.length === 3;
      known.set(variable.text, { words: isOnly ? [assigned] : undefined, isText: true });
    }
    for (const word of words) {
      if (/^(?:export|local|readonly|declare|set)$/i.test(word.text)) continue;
      const [assigned = '', name] = ASSIGNED.exec(word.text) ?? [];
      if (name === undefined) break;
      const value = sliceWord(word, assigned.length);
      known.set(name, { words: known.has(name) ? undefined : [value], isText: true });
    }
  }
  const textOf = (name: string, depth = 0): string | undefined => {
    const { words, isText } = known.get(name) ?? {};
    const [value, ...others] = words ?? [];
    if (!value || !isText || others.length > 0 || depth > 5) return undefined;
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
    expand: (word) => {
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
