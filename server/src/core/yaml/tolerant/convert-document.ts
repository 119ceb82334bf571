import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, Scalar } from 'yaml';
import type { Span } from '../../span.ts';
import { MapEntries } from '../go-yaml/map-entries.ts';
import { NodeBuilder, type Placed } from '../go-yaml/node-builder.ts';
import type { ScalarStyle } from '../go-yaml/token.ts';
import type { YamlDocument } from '../tree.ts';
import { syntaxProblems } from './syntax-problems.ts';

/**
 * The library's document as our tree, `shift` characters further: it read a part of `text`. What its scalars mean is not the library's to say, but go-yaml's.
 */
export function convertDocument(
  document: Document.Parsed,
  text: string,
  shift: number,
): { readonly document: YamlDocument; readonly isEntangled: boolean } {
  const conversion = new Conversion(text, shift);
  const root = document.contents && conversion.convert(document.contents, shift).node;
  const [start, end] = document.range;
  const { problems, isEntangled } = conversion.builder;
  return {
    document: {
      root: root?.kind === 'scalar' && root.value === null ? undefined : (root ?? undefined),
      span: { start: start + shift, end: end + shift },
      problems: [...syntaxProblems(document.errors, text, shift), ...problems],
    },
    isEntangled,
  };
}

class Conversion {
  readonly builder: NodeBuilder;
  readonly #text: string;
  readonly #shift: number;

  constructor(text: string, shift: number) {
    this.#text = text;
    this.#shift = shift;
    this.builder = new NodeBuilder(text);
  }

  /** `offset`: where a node that is not there would be. */
  convert(node: Node | null, offset: number): Placed {
    if (node === null) return this.builder.empty(offset);
    const { start, end } = this.#spanOf(node);
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

  #spanOf({ range }: Node): Span {
    const [start, end] = range ?? [0, 0];
    return { start: start + this.#shift, end: end + this.#shift };
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

function styleOf({ type }: Scalar): ScalarStyle {
  if (type === Scalar.BLOCK_FOLDED || type === Scalar.BLOCK_LITERAL) return 'block';
  return type === Scalar.PLAIN || type === undefined ? 'plain' : 'quoted';
}
