import type { Path } from '../../core/path.ts';
import type { Span } from '../../core/span.ts';

/** Something that may be written at a cursor. */
export interface Completion {
  readonly label: string;
  readonly kind: 'key' | 'value' | 'snippet' | 'comment';
  /** What stands beside the label: a type, a default, a title. */
  readonly detail: string;
  /** The half-typed word that gives way. */
  readonly span: Span;
  /** What a plain client inserts, lines after the first without the indentation of the cursor's line. */
  readonly text: string;
  /** The same with tab stops, in LSP snippet syntax. */
  readonly snippet?: string;
  /** Blanks in front of the word that go as well. */
  readonly removes?: Span;
  /** What a person may type for it, if not the label. */
  readonly filter?: string;
  /** The lower, the nearer to the top of the list. */
  readonly rank: number;
  /** The value path that it writes, for whoever wants to describe it. */
  readonly path?: Path;
  /** More words, where there is no path to describe. */
  readonly documentation?: string;
}

/** Ranks: what the rules ask for here, what others write, the rest; whole blocks behind their keys. */
export const RANKS = { asked: 0, common: 1, rest: 2, snippet: 3 } as const;
