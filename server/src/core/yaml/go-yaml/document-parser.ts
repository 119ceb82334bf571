import type { Span } from '../../span.ts';
import type { Message } from '../../words/say.ts';
import type { YamlNode } from '../tree.ts';
import { MapEntries } from './map-entries.ts';
import { NodeBuilder, type Placed, type Properties } from './node-builder.ts';
import { Reader, Refusal } from './reader.ts';
import { Scanner } from './scanner.ts';
import { TagHandles } from './tag-handles.ts';
import type { Token, TokenKind } from './token.ts';

const NO_FIT = 'This line does not fit the one above: check indentation and colons';

const IMPLICIT_ENDS: readonly TokenKind[] = ['end'];
const EXPLICIT_ENDS: readonly TokenKind[] = ['directive', '---', '...', 'end'];

/** Tokens → nodes, by the grammar that go-yaml's parser follows. Throws a `Refusal` where it stops. */
export class DocumentParser {
  readonly scanner: Scanner;
  readonly builder: NodeBuilder;
  readonly directives: Token[] = [];
  readonly #text: string;
  readonly #end: number;
  readonly #tags = new TagHandles();
  /** Where the last token ended. */
  #last: number;

  constructor(text: string, start: number, end: number) {
    this.#text = text;
    this.#end = end;
    this.#last = start;
    this.scanner = new Scanner(new Reader(text, start, end));
    this.builder = new NodeBuilder(text);
  }

  /** The first document. */
  parse(): YamlNode | undefined {
    while (this.#is('directive')) {
      const directive = this.#take();
      this.#tags.declare(directive);
      this.directives.push(directive);
    }
    const isExplicit = this.#is('---');
    if (isExplicit) this.#take();
    else if (this.directives.length > 0) this.#refuse('A directive needs a `---` below it');
    const ends = isExplicit ? EXPLICIT_ENDS : IMPLICIT_ENDS;
    const root = this.#is(...ends) ? undefined : this.builder.asValue(this.#node(true));
    if (this.#is('...')) this.#take();
    return root;
  }

  /** The text behind the document's end, which Helm does not read any more. */
  rest(): Span | undefined {
    const end = this.#end;
    try {
      if (this.#is('end', 'directive')) return undefined;
      return { start: this.scanner.peek().start, end };
    } catch (error) {
      if (error instanceof Refusal) return { start: this.#last, end };
      throw error;
    }
  }

  #node(block: boolean, indentless = false): Placed {
    if (this.#is('alias')) return this.builder.alias(this.#take());
    const properties = this.#is('anchor', 'tag') ? this.#properties() : undefined;
    const token = this.scanner.peek();
    switch (token.kind) {
      case 'scalar':
        return this.builder.scalar(this.#take(), properties);
      case '[':
        return this.#flowList(properties);
      case '{':
        return this.#flowMap(properties);
      case '-':
        if (indentless) return this.#indentlessList(properties);
        break;
      case 'list':
        if (block) return this.#blockList(properties);
        break;
      case 'map':
        if (block) return this.#blockMap(properties);
        break;
    }
    if (properties) return this.builder.empty(this.#last, properties);
    throw new Refusal('A value is missing here', token.start, token.end);
  }

  #properties(): Properties {
    let anchor: string | undefined;
    let tag: string | undefined;
    for (let count = 0; count < 2; count++) {
      if (anchor === undefined && this.#is('anchor')) anchor = this.#take().value;
      else if (tag === undefined && this.#is('tag')) tag = this.#tags.resolve(this.#take());
    }
    return { anchor, tag };
  }

  #blockMap(properties: Properties | undefined): Placed {
    const map = this.builder.openMap(this.#take().start, false, properties);
    const entries = new MapEntries();
    while (!this.#is('dedent')) {
      if (!this.#is('?')) this.#refuse(NO_FIT);
      this.#take();
      const key = this.#blockPart('?', ':', 'dedent');
      const hasValue = this.#is(':');
      if (hasValue) this.#take();
      const value = hasValue ? this.#blockPart('?', ':', 'dedent') : this.#nothing();
      this.builder.addEntry(entries, key, value);
    }
    const end = this.#last;
    this.#take();
    map.entries = entries.finish();
    return this.builder.close(map, end);
  }

  /** A key or value of a block map, unless one of these tokens follows. */
  #blockPart(...ends: readonly TokenKind[]): Placed {
    return this.#is(...ends) ? this.#nothing() : this.#node(true, true);
  }

  #blockList(properties: Properties | undefined): Placed {
    const list = this.builder.openList(this.#take().start, false, properties);
    const items: YamlNode[] = [];
    while (!this.#is('dedent')) {
      if (!this.#is('-')) this.#refuse(NO_FIT);
      this.#take();
      const item = this.#is('-', 'dedent') ? this.#nothing() : this.#node(true);
      items.push(this.builder.asValue(item));
    }
    const end = this.#last;
    this.#take();
    list.items = items;
    return this.builder.close(list, end);
  }

  /** A list whose dashes stand right below its key. */
  #indentlessList(properties: Properties | undefined): Placed {
    const list = this.builder.openList(this.scanner.peek().start, false, properties);
    const items: YamlNode[] = [];
    while (this.#is('-')) {
      this.#take();
      const item = this.#is('-', '?', ':', 'dedent') ? this.#nothing() : this.#node(true);
      items.push(this.builder.asValue(item));
    }
    list.items = items;
    return this.builder.close(list, this.#last);
  }

  #flowList(properties: Properties | undefined): Placed {
    const list = this.builder.openList(this.#take().start, true, properties);
    const items: YamlNode[] = [];
    while (!this.#is(']')) {
      if (items.length > 0) this.#comma('A `,` or `]` is missing here');
      if (this.#is(']')) break;
      const item = this.#is('?') ? this.#pair() : this.#node(false);
      items.push(this.builder.asValue(item));
    }
    this.#take();
    list.items = items;
    return this.builder.close(list, this.#last);
  }

  /** `a: 1` as an item of a flow list: a map of one key. */
  #pair(): Placed {
    const map = this.builder.openMap(this.#take().start, true);
    const entries = new MapEntries();
    let key: Placed;
    if (this.#is(':', ',', ']')) {
      // As go-yaml does: the token is lost.
      this.#take();
      key = this.#nothing();
    } else {
      key = this.#node(false);
    }
    this.builder.addEntry(entries, key, this.#flowValue(']'));
    map.entries = entries.finish();
    return this.builder.close(map, this.#last);
  }

  #flowMap(properties: Properties | undefined): Placed {
    const { start } = this.#take();
    const map = this.builder.openMap(start, true, properties);
    const entries = new MapEntries();
    const isTemplate = this.#text.startsWith('{{', start);
    for (let first = true; !this.#is('}'); first = false) {
      if (!first) this.#comma('A `,` or `}` is missing here');
      if (this.#is('}')) break;
      const marked = this.#is('?');
      if (marked) this.#take();
      const key = marked && this.#is(':', ',', '}') ? this.#nothing() : this.#node(false);
      const value = marked ? this.#flowValue('}') : this.#nothing();
      if (!isTemplate) this.builder.addEntry(entries, key, value);
    }
    this.#take();
    map.entries = entries.finish();
    const closed = this.builder.close(map, this.#last);
    return isTemplate ? this.builder.template(start, this.#last) : closed;
  }

  #flowValue(end: '}' | ']'): Placed {
    if (!this.#is(':')) return this.#nothing();
    this.#take();
    return this.#is(',', end) ? this.#nothing() : this.#node(false);
  }

  #comma(message: Message): void {
    if (!this.#is(',')) this.#refuse(message);
    this.#take();
  }

  /** Nothing, right behind the last token and the blanks that follow it. */
  #nothing(): Placed {
    let offset = this.#last;
    while (offset < this.#end && /[ \t]/.test(this.#text.charAt(offset))) offset++;
    return this.builder.empty(offset);
  }

  #is(...kinds: readonly TokenKind[]): boolean {
    return kinds.includes(this.scanner.peek().kind);
  }

  #take(): Token {
    const token = this.scanner.peek();
    this.scanner.skip();
    if (token.end > token.start) this.#last = token.end;
    return token;
  }

  #refuse(message: Message): never {
    const { start, end } = this.scanner.peek();
    throw new Refusal(message, start, end);
  }
}
