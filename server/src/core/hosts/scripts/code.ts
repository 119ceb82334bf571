import type { Bindings, FilePath } from '../host.ts';

/** Commands in a file: as a shell sees them, each character with its place in the file. */
export interface Code {
  readonly text: string;
  /** Where each character stands, for text that was unescaped; left out where it stands as it is. */
  readonly offsets?: readonly number[];
  /** Where the first character stands. */
  readonly start: number;
  /** The folder that they run in; undefined where nobody knows. */
  readonly folder: FilePath | undefined;
  readonly dialect: Dialect;
  /** What the file lists for its variables. */
  readonly bindings?: Bindings;
  /** What the file says of names that the commands use: `env:`, `variables:`, `vars:`. */
  readonly given?: Given;
}

/** Texts by the names that commands have for them: `CHART`, `env.CHART`, `.CHART`. */
export type Given = ReadonlyMap<string, string>;

export interface Dialect {
  /** What at the end of a line goes on with the next one. */
  readonly continues: string;
  /** Make doubles the dollar of the shell. */
  readonly isMake?: true;
  /** Each line is run by a shell of its own. */
  readonly isByLine?: true;
}

export const SHELL: Dialect = { continues: '\\' };

/** Where a character of the code stands in the file. */
export function offsetIn({ offsets, start, text }: Code, index: number): number {
  if (!offsets) return start + index;
  if (index < offsets.length) return offsets[index] ?? start;
  return (offsets.at(-1) ?? start) + Math.min(text.length, 1);
}

/** A part of a text as it stands. */
export function codeAt(
  text: string,
  start: number,
  end: number,
  { folder, dialect = SHELL }: { readonly folder: Code['folder']; readonly dialect?: Dialect },
): Code {
  return { text: text.slice(start, end), start, folder, dialect };
}

/**
 * Text between quotes, with its escapes undone, and its line breaks folded to spaces where the outer
 * language does that.
 */
export function unescapedCode(
  text: string,
  span: { readonly start: number; readonly end: number },
  how: {
    readonly escape: '\\' | "''" | '';
    readonly folds: boolean;
    readonly folder: Code['folder'];
  },
): Code {
  let code = '';
  const offsets: number[] = [];
  const { start, end } = span;
  for (let at = start; at < end; at++) {
    const first = at;
    let char = text.charAt(at);
    if (how.escape === '\\' && char === '\\' && at + 1 < end) {
      at++;
      char = ESCAPES[text.charAt(at)] ?? text.charAt(at);
    } else if (how.escape === "''" && char === "'" && text[at + 1] === "'") at++;
    else if (how.folds && char === '\n') char = ' ';
    if (char === '\r') continue;
    code += char;
    offsets.push(first);
  }
  return { text: code, offsets, start, folder: how.folder, dialect: SHELL };
}

/** An escaped line break goes on with the next line. */
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\n': ' ' };
