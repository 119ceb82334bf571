import type { Span } from './span.ts';

/** What is wrong at a place of one text. */
export interface Problem extends Span {
  readonly message: string;
}
