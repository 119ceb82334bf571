import type { Finding } from '../core/finding.ts';
import type { TextEdit } from '../core/fix.ts';
import type { Message } from '../core/words/say.ts';

/** Something that an editor offers at a cursor. */
export interface Action {
  readonly title: Message;
  /** `quickfix` mends or silences a finding; `insert` adds a block without one. */
  readonly kind: 'quickfix' | 'insert';
  /** Sorted and free of overlaps; empty where there is only something to read. */
  readonly edits: readonly TextEdit[];
  /** The finding that it is for. */
  readonly finding?: Finding;
  /** A file to make, named from the folder of this one. Never written over one that is there. */
  readonly newFile?: { readonly name: string; readonly text: string };
  /** What an editor's "auto fix" takes. */
  readonly preferred: boolean;
  /** The rule whose page is opened, instead of an edit. */
  readonly documentation?: string;
}
