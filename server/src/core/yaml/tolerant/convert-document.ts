import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, Scalar } from 'yaml';
import type { Span } from '../../span.ts';
import { MapEntries } from '../go-yaml/map-entries.ts';
import { NodeBuilder, type Placed } from '../go-yaml/node-builder.ts';
import type { ScalarStyle } from '../go-yaml/token.ts';
import type { YamlDocument } from '../tree.ts';
import { syntaxProblems } from './syntax-problems.ts';

/** The library's document as our tree. What its scalars mean is not the library's to say, but go-yaml's. */
export function convertDocument(document: Document.Parsed, text: string): YamlDocument {
  const conversion = new Conversion(text);
  const root = document.contents && conversion.convert(document.contents, 0).node;
  const [start, end] = document.range;
  return {
    root: root?.kind === 'scalar' && root.value === null ? undefined : (root ?? undefined),
    span: { start, end },
    problems: [...syntaxProblems(document.errors, text), ...conversion.builder.problems],
  };
}

class Conversion {
  readonly builder: NodeBuilder;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    this.builder = new NodeBuilder(text);
  }

  /** `offset`: where a node that is not there would be. */
  convert(node: Node | null, offset: number): Placed {
    if (node === null) return this.builder.empty(offset);
    const { start, end } = spanOf(node);
    if (isAlias(node)) return this.builder.alias({ kind: 'alias', start, end, value: node.source });
    const anchor = 'anchor' in node ? node.anchor : undefined;
    const properties = { anchor, tag: node.tag };
    if (isScalar(node)) {
      const value = node.source ?? String(node.value ?? '');
      const token = { kind: 'scalar', start, end, value, style: styleOf(node) } as const;
      return this.builder.scalar(token, properties);
    }
    if (isSeq(node)) {
      const list = this.builder.openList(start, node.flow === true, properties);
      list.items = node.items.map((item) => this.convert(asNode(item), start).node);
      return this.builder.close(list, end);
    }
    if (!isMap(node)) return this.builder.empty(offset);
    if (this.#text.startsWith('{{', start)) return this.builder.template(start, end);
    const map = this.builder.openMap(start, node.flow === true, properties);
    const entries = new MapEntries();
    for (const pair of node.items) this.#addPair(entries, pair, start);
    map.entries = entries.finish();
    return this.builder.close(map, end);
  }

  #addPair(entries: MapEntries, pair: Pair, offset: number): void {
    const key = this.convert(asNode(pair.key), offset);
    // A half-typed `key` has no colon yet; its value is nothing, right behind it.
    const { end } = key.span;
    const behind = this.#text[end] === ':' ? end + 1 : end;
    this.builder.addEntry(entries, key, this.convert(asNode(pair.value), behind));
  }
}

function asNode(value: unknown): Node | null {
  return isMap(value) || isSeq(value) || isScalar(value) || isAlias(value) ? value : null;
}

function spanOf(node: Node): Span {
  const range = node.range;
  return range ? { start: range[0], end: range[1] } : { start: 0, end: 0 };
}

function styleOf({ type }: Scalar): ScalarStyle {
  if (type === Scalar.BLOCK_FOLDED || type === Scalar.BLOCK_LITERAL) return 'block';
  return type === Scalar.PLAIN || type === undefined ? 'plain' : 'quoted';
}
