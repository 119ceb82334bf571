import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type ParsedNode,
  Scalar,
  visit,
  type YAMLMap,
} from 'yaml';
import type { Json } from '../json.ts';
import type { Span } from '../span.ts';
import { syntaxProblems } from './syntax-problems.ts';
import type { YamlDocument, YamlEntry, YamlNode, YamlProblem } from './tree.ts';

/** Aliases may multiply a document; past this many extra nodes they count as unknown (null). */
const ALIAS_BUDGET = 100_000;

/** The library's document as our tree: aliases and `<<` followed, every node with its place. */
export function convertDocument(document: Document.Parsed<ParsedNode>, text: string): YamlDocument {
  const conversion = new Conversion(document, text);
  const root = document.contents === null ? undefined : conversion.convert(document.contents);
  const [start, end] = document.range;
  return {
    root: root?.kind === 'scalar' && root.value === null ? undefined : root,
    span: { start, end },
    problems: [...syntaxProblems(document.errors, text), ...conversion.problems],
  };
}

/** State of one conversion: which nodes are done, which are open (an alias may name its own parent). */
class Conversion {
  readonly problems: YamlProblem[] = [];
  readonly #document: Document.Parsed<ParsedNode>;
  readonly #text: string;
  readonly #done = new Map<Node, YamlNode>();
  readonly #sizes = new Map<YamlNode, number>();
  readonly #open = new Set<Node>();
  readonly #shared = new Set<Node>();
  readonly #targets = new Map<Alias, Node | undefined>();
  #extra = 0;
  #overBudget = false;

  constructor(document: Document.Parsed<ParsedNode>, text: string) {
    this.#document = document;
    this.#text = text;
    if (text.includes('&') && text.includes('*')) this.#resolveAliases();
  }

  #resolveAliases(): void {
    // One walk in document order: an alias means the last anchor of that name before it.
    const anchors = new Map<string, Node>();
    visit(this.#document, {
      Node: (_key, node) => {
        if (isAlias(node)) {
          const target = anchors.get(node.source);
          this.#targets.set(node, target);
          if (target) this.#shared.add(target);
        } else if (node.anchor) {
          anchors.set(node.anchor, node);
        }
      },
    });
  }

  convert(node: Node | null): YamlNode {
    if (node === null) return nothingAt({ start: 0, end: 0 });
    if (isAlias(node)) return this.#follow(node);
    const known = this.#done.get(node);
    if (known) return known;
    this.#open.add(node);
    const converted = this.#convertNew(node);
    this.#open.delete(node);
    this.#done.set(node, converted);
    return converted;
  }

  #follow(alias: Alias): YamlNode {
    const target = this.#targets.get(alias);
    const span = spanOf(alias);
    if (!target || this.#open.has(target)) {
      const message = target ? 'An alias cannot refer to its own parent' : 'No anchor of this name';
      this.problems.push({ ...span, kind: 'syntax', message });
      return nothingAt(span);
    }
    const converted = this.convert(target);
    this.#extra += this.#sizeOf(converted);
    if (this.#extra <= ALIAS_BUDGET) return converted;
    if (!this.#overBudget) {
      this.#overBudget = true;
      this.problems.push({
        ...span,
        kind: 'syntax',
        message: 'Too many aliases; from here on they are not followed',
      });
    }
    return nothingAt(span);
  }

  #convertNew(node: Node): YamlNode {
    const base = {
      span: spanOf(node),
      shared: this.#shared.has(node),
      decorated: Boolean(('anchor' in node && node.anchor) || node.tag),
    };
    if (isMap(node) && this.#text.startsWith('{{', base.span.start)) {
      // To YAML a map of a map; to whoever writes it, something that another tool fills in.
      const value = this.#text.slice(base.span.start, base.span.end);
      return { ...base, kind: 'scalar', value, style: 'plain' };
    }
    if (isMap(node)) {
      return { ...base, kind: 'map', flow: node.flow === true, entries: this.#entries(node) };
    }
    if (isSeq(node)) {
      const items = node.items.map((item) => this.convert(asNode(item)));
      return { ...base, kind: 'list', flow: node.flow === true, items };
    }
    const style = !isScalar(node) || node.type === Scalar.PLAIN ? 'plain' : styleOf(node);
    return { ...base, kind: 'scalar', value: isScalar(node) ? scalarValue(node) : null, style };
  }

  #entries(map: YAMLMap): readonly YamlEntry[] {
    const own: YamlEntry[] = [];
    const merged: YamlEntry[] = [];
    for (const pair of map.items) {
      if (isMergeKey(pair)) {
        for (const source of this.#mergeSources(asNode(pair.value))) {
          if (source.kind === 'map') merged.push(...source.entries);
        }
      } else {
        const entry = this.#entry(pair);
        if (entry) own.push(entry);
      }
    }
    // What is written here wins over what is merged in; an earlier merge wins over a later one.
    const keys = new Set(own.map(({ key }) => key));
    for (const entry of merged) {
      if (keys.has(entry.key)) continue;
      keys.add(entry.key);
      own.push({ ...entry, merged: true });
    }
    return own;
  }

  #mergeSources(value: Node | null): readonly YamlNode[] {
    const node = this.convert(value);
    return node.kind === 'list' ? node.items : [node];
  }

  #entry(pair: Pair): YamlEntry | undefined {
    const key = asNode(pair.key);
    if (!isScalar(key)) return undefined;
    const keySpan = spanOf(key);
    const node = asNode(pair.value);
    const value = node ? this.convert(node) : nothingAt(this.#afterColon(keySpan));
    return {
      key: typeof key.value === 'string' ? key.value : (key.source ?? String(key.value)),
      keySpan,
      value,
      valueSpan: node ? spanOf(node) : value.span,
      alias: isAlias(node),
      merged: false,
    };
  }

  /** A half-typed `key` has no colon yet; its value is nothing, right behind it. */
  #afterColon(key: Span): Span {
    const offset = this.#text[key.end] === ':' ? key.end + 1 : key.end;
    return { start: offset, end: offset };
  }

  #sizeOf(node: YamlNode): number {
    if (node.kind === 'scalar') return 1;
    const known = this.#sizes.get(node);
    if (known !== undefined) return known;
    const children = node.kind === 'list' ? node.items : node.entries.map(({ value }) => value);
    const size = children.reduce((sum, child) => sum + this.#sizeOf(child), 1);
    this.#sizes.set(node, size);
    return size;
  }
}

function asNode(value: unknown): Node | null {
  return isMap(value) || isSeq(value) || isScalar(value) || isAlias(value) ? value : null;
}

function isMergeKey(pair: Pair): boolean {
  return isScalar(pair.key) && pair.key.source === '<<' && pair.key.type === Scalar.PLAIN;
}

function nothingAt(span: Span): YamlNode {
  return { kind: 'scalar', value: null, style: 'plain', span, shared: false, decorated: false };
}

function spanOf(node: Node): Span {
  const range = node.range;
  return range ? { start: range[0], end: range[1] } : { start: 0, end: 0 };
}

function styleOf(scalar: Scalar): 'quoted' | 'block' {
  const block = scalar.type === Scalar.BLOCK_FOLDED || scalar.type === Scalar.BLOCK_LITERAL;
  return block ? 'block' : 'quoted';
}

function scalarValue(scalar: Scalar): Json {
  const { value } = scalar;
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      // JSON has no NaN or infinity; keep what is written.
      return Number.isFinite(value) ? value : (scalar.source ?? null);
    case 'bigint':
      return Number(value);
    default:
      return value === null || value === undefined ? null : (scalar.source ?? null);
  }
}
