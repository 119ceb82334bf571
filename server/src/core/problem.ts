import type { Span } from './span.ts';
import type { Message } from './words/say.ts';

/** What is wrong at a place of one text. */
export interface Problem extends Span {
  readonly message: Message;
}
