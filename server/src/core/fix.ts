import type { Path } from './path.ts';
import type { Span } from './span.ts';
import type { Message, Said } from './words/say.ts';

/**
 * One replacement in a text. `text` is what a plain client inserts; `snippet`, where a person must
 * choose, is the same text with tab stops in LSP snippet syntax.
 */
export interface TextEdit extends Span {
  readonly text: string;
  readonly snippet?: string;
}

/** A change offered on a finding. `safe`: right without asking, so "fix all" may apply it. */
export interface Fix {
  readonly title: string;
  /** How the title was made, if something is filled in. */
  readonly said?: Said;
  readonly edits: readonly TextEdit[];
  readonly safe: boolean;
}

/**
 * What a rule wants changed, in value paths. The text edits are worked out by `yaml/edit`.
 *
 * - `merge`: YAML with snippet placeholders (`${1:polyaxon}: ${2:core}`), written with two spaces,
 *   merged into what is there: maps deep, scalars replaced, missing keys inserted.
 * - `replace`: the value at a path gives way to the YAML (same syntax as `merge`).
 * - `quote`: the plain scalar at a path is put in quotes, just as it is written.
 * - `remove`: an entry goes. Withheld where a comment would go with it, or where it is the last one.
 * - `move`: an entry goes to another path with its comments; parents are made as needed.
 */
export type Change =
  | { readonly merge: string }
  | { readonly replace: Path; readonly with: string }
  | { readonly quote: Path }
  | { readonly remove: Path }
  | { readonly move: Path; readonly to: Path };

/** A fix before it is worked out. Safe only if it has no placeholder and loses nothing. */
export interface FixPlan {
  readonly title: Message;
  readonly changes: readonly Change[];
  readonly safe?: boolean;
}

/** The same for a finding that speaks of the text itself. */
export interface EditPlan {
  readonly title: Message;
  readonly edits: readonly TextEdit[];
  readonly safe?: boolean;
}
