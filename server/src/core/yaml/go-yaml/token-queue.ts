import type { Token } from './token.ts';

/** Tokens that are scanned and not yet parsed; each has a number, counted from the first one. */
export class TokenQueue {
  readonly #tokens: Token[] = [];
  #head = 0;
  /** How many tokens have left. */
  #gone = 0;

  get isEmpty(): boolean {
    return this.#head === this.#tokens.length;
  }

  get head(): Token {
    const token = this.#tokens[this.#head];
    if (!token) throw new RangeError('No token is waiting');
    return token;
  }

  /** The number of the token at the head. */
  get headNumber(): number {
    return this.#gone;
  }

  /** The number that the next token gets. */
  get nextNumber(): number {
    return this.#gone + this.#tokens.length - this.#head;
  }

  drop(): void {
    this.#gone++;
    this.#head++;
    if (this.#head < this.#tokens.length) return;
    this.#tokens.length = 0;
    this.#head = 0;
  }

  /** At the end, or before the token of a number; at the end as well if that one has left. */
  add(token: Token, number = -1): void {
    const index = number - this.#gone;
    if (number < 0 || index < 0) this.#tokens.push(token);
    else this.#tokens.splice(this.#head + index, 0, token);
  }
}
