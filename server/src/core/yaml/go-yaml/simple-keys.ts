import { type Reader, Refusal } from './reader.ts';
import type { TokenQueue } from './token-queue.ts';

/** How far a colon may be behind the start of its key, in characters. */
const MAX_LENGTH = 1024;

interface SimpleKey {
  /** It may still turn out to be a key. */
  possible: boolean;
  /** It stands where nothing but a key can stand. */
  readonly required: boolean;
  /** The number of its first token. */
  readonly token: number;
  readonly start: number;
  readonly line: number;
  readonly column: number;
}

/** Places where a key without `?` may have begun: one in the block, one for each open bracket. */
export class SimpleKeys {
  /** Whether a key may begin at the next token. */
  allowed = true;
  readonly #reader: Reader;
  readonly #queue: TokenQueue;
  readonly #stack: SimpleKey[];
  /** Levels by the number of the token that a key begins with. */
  readonly #byToken = new Map<number, number>();

  constructor(reader: Reader, queue: TokenQueue) {
    this.#reader = reader;
    this.#queue = queue;
    this.#stack = [this.#keyHere(false, false)];
  }

  get inFlow(): boolean {
    return this.#stack.length > 1;
  }

  /** Whether the first token in the queue may turn out to be a key's. */
  mayStartAtHead(): boolean {
    const level = this.#byToken.get(this.#queue.headNumber);
    const key = level === undefined ? undefined : this.#stack[level];
    return key !== undefined && this.#isValid(key);
  }

  save(indent: number): void {
    if (!this.allowed) return;
    this.forget();
    const required = !this.inFlow && indent === this.#reader.column;
    const key = this.#keyHere(true, required);
    this.#stack[this.#stack.length - 1] = key;
    this.#byToken.set(key.token, this.#stack.length - 1);
  }

  /** What may have been a key is none. */
  forget(): void {
    const key = this.#current();
    if (!key.possible) return;
    if (key.required) throw noColon(key, this.#reader);
    this.#drop(key);
  }

  /** The key whose colon is at the cursor. */
  take(): { readonly token: number; readonly start: number; readonly column: number } | undefined {
    const key = this.#current();
    if (!this.#isValid(key)) return undefined;
    this.#drop(key);
    return key;
  }

  enterFlow(max: number): void {
    this.#stack.push(this.#keyHere(false, false));
    if (this.#stack.length > max + 1) throw new Refusal('Nested too deeply', this.#reader.pos);
  }

  leaveFlow(): void {
    if (!this.inFlow) return;
    // As in go-yaml, this forgets the key that the bracket itself may be, if the bracket is empty.
    this.#byToken.delete(this.#current().token);
    this.#stack.pop();
  }

  #isValid(key: SimpleKey): boolean {
    if (!key.possible) return false;
    const { line, pos, text } = this.#reader;
    if (key.line === line && !isTooLong(text, key.start, pos)) return true;
    if (key.required) throw noColon(key, this.#reader);
    key.possible = false;
    return false;
  }

  #drop(key: SimpleKey): void {
    key.possible = false;
    this.#byToken.delete(key.token);
  }

  #keyHere(possible: boolean, required: boolean): SimpleKey {
    const { pos: start, line, column } = this.#reader;
    return { possible, required, token: this.#queue.nextNumber, start, line, column };
  }

  #current(): SimpleKey {
    const key = this.#stack.at(-1);
    if (!key) throw new RangeError('No level is open');
    return key;
  }
}

/** Characters outside of the first plane take two places in a text and count once. */
function isTooLong(text: string, start: number, end: number): boolean {
  if (end - start <= MAX_LENGTH) return false;
  return end - start > 2 * MAX_LENGTH || [...text.slice(start, end)].length > MAX_LENGTH;
}

function noColon(key: SimpleKey, { text }: Reader): Refusal {
  let end = key.start;
  while (end < text.length && !/\s/.test(text.charAt(end))) end++;
  return new Refusal('A colon is missing after this key', key.start, end);
}
