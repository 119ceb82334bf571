import type { Positions } from '../core/positions.ts';
import type { Source } from '../core/source.ts';
import type { Words } from '../core/words/translate.ts';
import type { ClientAbilities } from './client-abilities.ts';
import type { Document } from './documents.ts';

/** What conversions need to know about a document and the client. */
export interface Conversion {
  readonly document: Document;
  readonly positions: Positions;
  readonly abilities: ClientAbilities;
  /** The language of its reader; English without. */
  readonly words?: Words | undefined;
  /** Where the client shows a text that is deployed. */
  readonly deployedUri?: (source: Source) => string | undefined;
}
