import { say } from '../../words/say.ts';
import { BlockIndents, MAX_DEPTH } from './block-indents.ts';
import { isBlankOrEnd, isBreak, type Reader, Refusal } from './reader.ts';
import { scanBlock } from './scan-block.ts';
import { scanPlain } from './scan-plain.ts';
import { scanAnchor, scanDirective, scanTag } from './scan-properties.ts';
import { scanQuoted } from './scan-quoted.ts';
import { SimpleKeys } from './simple-keys.ts';
import type { Token, TokenKind } from './token.ts';
import { TokenQueue } from './token-queue.ts';

/** `#` `%` `@` and a backquote. */
const NO_START = new Set([35, 37, 64, 96]);

/**
 * Text → tokens as go-yaml's scanner makes them. Whether a scalar is a key is known only at its colon:
 * until then its token waits in the queue, and a `?` may be put in before it.
 */
export class Scanner {
  /** Start and end of each comment, one after the other. */
  readonly comments: number[] = [];
  readonly #reader: Reader;
  readonly #queue = new TokenQueue();
  readonly #keys: SimpleKeys;
  readonly #blocks = new BlockIndents();
  #isEnded = false;
  #isHeadReady = false;

  constructor(reader: Reader) {
    this.#reader = reader;
    this.#keys = new SimpleKeys(reader, this.#queue);
  }

  /** Whether the text ended inside of brackets. */
  get isUnfinished(): boolean {
    return this.#isEnded && this.#keys.inFlow;
  }

  /** The next token; it stays the next one. */
  peek(): Token {
    if (!this.#isHeadReady) {
      while (this.#queue.isEmpty || this.#keys.mayStartAtHead()) this.#fetch();
      this.#isHeadReady = true;
    }
    return this.#queue.head;
  }

  /** Goes over the token that was looked at. */
  skip(): void {
    this.#isHeadReady = false;
    this.#queue.drop();
  }

  #fetch(): void {
    const reader = this.#reader;
    if (this.#isEnded) throw new Refusal('Nothing follows here', reader.pos);
    this.#skipToToken();
    this.#closeBlocks(reader.column);
    const code = reader.at();
    if (code === 0) this.#fetchEnd();
    else if (reader.column === 0 && code === 37) this.#fetchDirective();
    else if (reader.isAtDocumentMarker()) this.#fetchMarker(code === 45 ? '---' : '...');
    else this.#fetchInDocument(code);
  }

  #skipToToken(): void {
    const reader = this.#reader;
    while (true) {
      const tabsCount = this.#keys.inFlow || !this.#keys.allowed;
      let code = reader.at();
      while (code === 32 || (code === 9 && tabsCount)) {
        reader.pos++;
        code = reader.at();
      }
      if (code === 35) {
        reader.skipComment(this.comments);
        code = reader.at();
      }
      if (!isBreak(code)) return;
      reader.readBreak();
      if (!this.#keys.inFlow) this.#keys.allowed = true;
    }
  }

  #fetchInDocument(code: number): void {
    const isIndicator = this.#keys.inFlow || isBlankOrEnd(this.#reader.at(1));
    if (code === 91) this.#fetchOpening('[');
    else if (code === 123) this.#fetchOpening('{');
    else if (code === 93) this.#fetchClosing(']');
    else if (code === 125) this.#fetchClosing('}');
    else if (code === 44) this.#fetchIndicator(',', true);
    else if (code === 45 && isBlankOrEnd(this.#reader.at(1))) this.#fetchDash();
    else if (code === 63 && isIndicator) this.#fetchQuestionMark();
    else if (code === 58 && isIndicator) this.#fetchColon();
    else this.#fetchContent(code);
  }

  #fetchContent(code: number): void {
    const reader = this.#reader;
    const isBlockScalar = code === 124 || code === 62;
    if (isBlockScalar && !this.#keys.inFlow) {
      this.#keys.forget();
      this.#keys.allowed = true;
      this.#queue.add(scanBlock(reader, this.#blocks.current, this.comments));
      return;
    }
    if (code === 9)
      throw new Refusal('A tab cannot indent; use spaces', reader.pos, reader.pos + 1);
    if (isBlockScalar || NO_START.has(code)) {
      const message = say`\`${reader.text.charAt(reader.pos)}\` can begin no value; put it in quotes`;
      throw new Refusal(message, reader.pos, reader.pos + 1);
    }
    this.#keys.save(this.#blocks.current);
    this.#keys.allowed = false;
    if (code === 38) this.#queue.add(scanAnchor(reader, 'anchor'));
    else if (code === 42) this.#queue.add(scanAnchor(reader, 'alias'));
    else if (code === 33) this.#queue.add(scanTag(reader));
    else if (code === 34 || code === 39) this.#queue.add(scanQuoted(reader));
    else this.#fetchPlain();
  }

  #fetchPlain(): void {
    const { token, crossedLine } = scanPlain(this.#reader, this.#blocks.current, this.#keys.inFlow);
    if (crossedLine) this.#keys.allowed = true;
    this.#queue.add(token);
  }

  #fetchEnd(): void {
    this.#leaveContent();
    this.#isEnded = true;
    this.#queue.add(tokenAt('end', this.#reader.pos));
  }

  #fetchDirective(): void {
    this.#leaveContent();
    this.#queue.add(scanDirective(this.#reader, this.comments));
  }

  #fetchMarker(kind: '---' | '...'): void {
    this.#leaveContent();
    this.#take(kind, 3);
  }

  #leaveContent(): void {
    this.#closeBlocks(-1);
    this.#keys.forget();
    this.#keys.allowed = false;
  }

  #fetchOpening(kind: '[' | '{'): void {
    this.#keys.save(this.#blocks.current);
    this.#keys.enterFlow(MAX_DEPTH);
    this.#keys.allowed = true;
    this.#take(kind);
  }

  #fetchClosing(kind: ']' | '}'): void {
    this.#keys.forget();
    this.#keys.leaveFlow();
    this.#keys.allowed = false;
    this.#take(kind);
  }

  #fetchDash(): void {
    this.#beginEntry('list', 'A list cannot begin here');
    this.#fetchIndicator('-', true);
  }

  #fetchQuestionMark(): void {
    this.#beginEntry('map', 'A key cannot begin here');
    this.#fetchIndicator('?', !this.#keys.inFlow);
  }

  #fetchColon(): void {
    const key = this.#keys.take();
    if (key) {
      this.#queue.add(tokenAt('?', key.start), key.token);
      this.#openBlock('map', key.column, key.start, key.token);
      this.#keys.allowed = false;
    } else {
      this.#beginEntry('map', 'A second `key: value` cannot begin on this line');
      this.#keys.allowed = !this.#keys.inFlow;
    }
    this.#take(':');
  }

  #beginEntry(kind: 'list' | 'map', refusal: string): void {
    if (this.#keys.inFlow) return;
    const { pos, column } = this.#reader;
    if (!this.#keys.allowed) throw new Refusal(refusal, pos, pos + 1);
    this.#openBlock(kind, column, pos);
  }

  #fetchIndicator(kind: ',' | '-' | '?', keyMayFollow: boolean): void {
    this.#keys.forget();
    this.#keys.allowed = keyMayFollow;
    this.#take(kind);
  }

  /** Begins a block, before the token of a number if one is given. */
  #openBlock(kind: 'list' | 'map', column: number, start: number, number = -1): void {
    if (this.#keys.inFlow || !this.#blocks.open(column, start)) return;
    this.#queue.add(tokenAt(kind, start), number);
  }

  #closeBlocks(column: number): void {
    if (this.#keys.inFlow) return;
    for (let count = this.#blocks.close(column); count > 0; count--) {
      this.#queue.add(tokenAt('dedent', this.#reader.pos));
    }
  }

  #take(kind: TokenKind, length = 1): void {
    const start = this.#reader.pos;
    this.#reader.pos += length;
    this.#queue.add({ kind, start, end: start + length, value: '' });
  }
}

function tokenAt(kind: TokenKind, offset: number): Token {
  return { kind, start: offset, end: offset, value: '' };
}
