import type { Json } from '../../json.ts';
import type { Span } from '../../span.ts';
import { type Message, say } from '../../words/say.ts';
import type { YamlList, YamlMap, YamlNode, YamlProblem, YamlScalar } from '../tree.ts';
import { AliasBudget } from './alias-budget.ts';
import { numberKey } from './key-text.ts';
import type { MapEntries } from './map-entries.ts';
import { resolvePlain } from './resolve.ts';
import { MERGE_TAG, resolveTagged } from './tagged.ts';
import type { Token } from './token.ts';

type Open<Node> = { -readonly [Key in keyof Node]: Node[Key] };

/** Anchor and tag before a node. */
export interface Properties {
  readonly anchor: string | undefined;
  readonly tag: string | undefined;
}

const NONE: Properties = { anchor: undefined, tag: undefined };

/** A node as it stands at one place: an alias brings a node that is written elsewhere. */
export interface Placed {
  readonly node: YamlNode;
  readonly span: Span;
  readonly alias: boolean;
  /** It is a `<<` without quotes. */
  readonly mergeKey: boolean;
}

/** Makes our tree of what the parser finds, as go-yaml's decoder would: values, names of keys, `<<`. */
export class NodeBuilder {
  /** Some place depends on another one: there are anchors, `<<`, or keys that are left out. */
  isEntangled = false;
  readonly #problems: YamlProblem[] = [];
  readonly #text: string;
  readonly #anchors = new Map<string, Open<YamlNode>>();
  readonly #open = new Set<YamlNode>();
  readonly #infinite = new Set<YamlNode>();
  /** What a later key of the same name takes back. */
  readonly #unsayable = new Map<YamlNode, YamlProblem>();
  readonly #budget = new AliasBudget();
  #isOver = false;

  constructor(text: string) {
    this.#text = text;
  }

  get problems(): readonly YamlProblem[] {
    return [...this.#problems, ...this.#unsayable.values()];
  }

  scalar(token: Token, { anchor, tag }: Properties = NONE): Placed {
    const { start, end, value: text, style = 'plain' } = token;
    const span = { start, end };
    const decorated = anchor !== undefined || tag !== undefined;
    const value = this.#resolve(text, style === 'plain', tag, span);
    const isJson = typeof value !== 'number' || Number.isFinite(value);
    const node: Open<YamlScalar> = {
      kind: 'scalar',
      value: isJson ? value : text,
      style,
      span,
      shared: false,
      decorated,
    };
    if (!isJson) this.#infinite.add(node);
    if (anchor !== undefined) this.#name(anchor, node);
    this.#budget.count();
    const implicit = tag === undefined ? style === 'plain' : tag === '!' || tag === MERGE_TAG;
    return { node, span, alias: false, mergeKey: implicit && text === '<<' };
  }

  /** Nothing where a value could be. */
  empty(offset: number, properties?: Properties): Placed {
    return this.scalar({ kind: 'scalar', start: offset, end: offset, value: '' }, properties);
  }

  alias({ value: name, start, end }: Token): Placed {
    const span = { start, end };
    const target = this.#anchors.get(name);
    this.isEntangled = true;
    this.#budget.count();
    if (!target || this.#open.has(target)) {
      const inside = 'An alias cannot refer to its own parent';
      this.refuse(span, target ? inside : say`No anchor \`&${name}\` stands above this alias`);
      return { node: plainAt(null, span), span, alias: true, mergeKey: false };
    }
    target.shared = true;
    if (!this.#budget.use(target)) {
      if (!this.#isOver) this.refuse(span, 'Too many aliases; from here on they are not followed');
      this.#isOver = true;
      return { node: plainAt(null, span), span, alias: true, mergeKey: false };
    }
    return { node: target, span, alias: true, mergeKey: false };
  }

  /** `{{ x }}`: a map of a map to YAML, but whoever writes it means what another tool fills in. */
  template(start: number, end: number): Placed {
    const span = { start, end };
    const node = plainAt(this.#text.slice(start, end), span);
    return { node, span, alias: false, mergeKey: false };
  }

  openMap(start: number, flow: boolean, properties?: Properties): Open<YamlMap> {
    const span = { start, end: start };
    const decorated = isDecorated(properties);
    const map: Open<YamlMap> = { kind: 'map', flow, entries: [], span, shared: false, decorated };
    this.#begin(map, properties);
    return map;
  }

  openList(start: number, flow: boolean, properties?: Properties): Open<YamlList> {
    const span = { start, end: start };
    const decorated = isDecorated(properties);
    const list: Open<YamlList> = { kind: 'list', flow, items: [], span, shared: false, decorated };
    this.#begin(list, properties);
    return list;
  }

  close(node: Open<YamlMap> | Open<YamlList>, end: number): Placed {
    node.span = { start: node.span.start, end };
    this.#open.delete(node);
    this.#budget.close(node);
    return { node, span: node.span, alias: false, mergeKey: false };
  }

  /** Puts a value under its key, or what `<<` brings in. */
  addEntry(entries: MapEntries, key: Placed, value: Placed): void {
    const name = key.mergeKey ? this.#merge(entries, value) : this.#nameOf(key);
    if (name === undefined) return;
    const { span: valueSpan, alias } = value;
    const node = this.asValue(value);
    const entry = { key: name, keySpan: key.span, value: node, valueSpan, alias, merged: false };
    const before = entries.add(entry);
    if (!before) return;
    this.#unsayable.delete(before.value);
    this.#problems.push(writtenTwice(key.span, name));
  }

  /** The node as a value: Helm hands values on as JSON, which has no infinity. */
  asValue({ node, span, alias }: Placed): YamlNode {
    if (this.#infinite.has(node) && !alias) {
      const message = say`Helm cannot take \`${this.#text.slice(span.start, span.end)}\``;
      this.#unsayable.set(node, { start: span.start, end: span.end, kind: 'syntax', message });
    }
    return node;
  }

  refuse(span: Span, message: Message): void {
    this.#problems.push({ start: span.start, end: span.end, kind: 'syntax', message });
  }

  #begin(node: Open<YamlMap> | Open<YamlList>, properties: Properties | undefined): void {
    if (properties?.anchor !== undefined) {
      this.#name(properties.anchor, node);
      this.#open.add(node);
      this.#budget.open(node);
    }
    this.#budget.count();
  }

  #name(anchor: string, node: Open<YamlNode>): void {
    this.isEntangled = true;
    this.#anchors.set(anchor, node);
  }

  #resolve(text: string, plain: boolean, tag: string | undefined, span: Span): Json {
    if (tag === undefined) return plain ? resolvePlain(text).value : text;
    const resolved = resolveTagged(tag, text);
    if (typeof resolved !== 'string') return resolved.value;
    this.refuse(span, resolved);
    return text;
  }

  #merge(entries: MapEntries, value: Placed): undefined {
    this.isEntangled = true;
    const sources = value.node.kind === 'list' && !value.alias ? value.node.items : [value.node];
    const isTemplate = this.#text.startsWith('{{', value.span.start);
    if (sources.some(({ kind }) => kind !== 'map') && !isTemplate) {
      this.refuse(value.span, '`<<` takes a map, or a list of maps that is written here');
    }
    for (const { key, keySpan } of entries.merge(sources)) {
      const message = say`\`${key}\` is set again by the \`<<\` below it`;
      this.#problems.push({ ...keySpan, kind: 'duplicate-key', message });
    }
  }

  /** The name of a key: Helm writes booleans and numbers out, and refuses all but scalars. */
  #nameOf({ node, span }: Placed): string | undefined {
    if (node.kind === 'scalar') {
      if (this.#text.startsWith('{{', span.start)) {
        this.isEntangled = true;
        return undefined;
      }
      if (typeof node.value === 'string') return node.value;
      if (typeof node.value === 'boolean') return String(node.value);
      const written = this.#text.slice(node.span.start, node.span.end);
      const name = typeof node.value === 'number' ? numberKey(written, node.value) : undefined;
      if (name !== undefined) return name;
    }
    this.refuse(span, say`Helm cannot take ${NO_KEYS[node.kind]} for a key`);
    return undefined;
  }
}

/** What is wrong with the second of two equal keys. */
export function writtenTwice({ start, end }: Span, name: string): YamlProblem {
  return { start, end, kind: 'duplicate-key', message: say`\`${name}\` is written twice` };
}

function isDecorated(properties: Properties | undefined): boolean {
  return properties?.anchor !== undefined || properties?.tag !== undefined;
}

function plainAt(value: string | null, span: Span): YamlScalar {
  return { kind: 'scalar', value, style: 'plain', span, shared: false, decorated: false };
}

const NO_KEYS = {
  scalar: say`null or so great a number`,
  map: say`a map`,
  list: say`a list`,
};
