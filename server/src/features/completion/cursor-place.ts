import { isObject, type JsonObject } from '../../core/json.ts';
import { getAt, type Path } from '../../core/path.ts';
import type { Source } from '../../core/source.ts';
import { contains, type Span } from '../../core/span.ts';
import type { Views } from '../../core/workspace/workspace.ts';
import { cursorAt } from '../../core/yaml/cursor.ts';
import { locate } from '../../core/yaml/locate.ts';
import { toJson, type YamlNode } from '../../core/yaml/tree.ts';
import type { TypedWord } from './typed-word.ts';

/** Where in values a cursor is, once something is typed there. */
export interface CursorPlace {
  readonly on: 'key' | 'value';
  /** Of the map that the key would be in, or of the value. */
  readonly path: Path;
  /** What is written in the values around, without the word at the cursor. */
  readonly written: JsonObject;
  /** Keys that the map has already. */
  readonly taken: ReadonlySet<string>;
  /** It stands between braces or brackets. */
  readonly isFlow: boolean;
  readonly root: YamlNode;
}

/** Stands in for what is not typed yet, so that the parser finds a place for it. */
const WORD = 'zzz';

/** The workspace as it would be with another text. */
export type At = (source: Source) => Views;

/**
 * Tries what a word at the cursor would be: the text is read with one in its place, by whatever reads
 * the file. Undefined where no values are there.
 */
export function cursorPlace(
  source: Source,
  word: TypedWord,
  on: 'key' | 'value',
  at: At,
): CursorPlace | undefined {
  const { start, end } = word.span;
  const filler = on === 'key' && !word.hasColon ? `${WORD}: ` : WORD;
  const text = source.text.slice(0, start) + filler + source.text.slice(end);
  const view = at({ ...source, text }).view(source.name, true);
  const layers = view?.layers ?? [];
  for (const { layer } of layers) {
    if (layer.kind !== 'text') continue;
    const { root, span, holder } = layer.place.document;
    const isHere =
      layer.place.wholeFile ||
      contains(span, start) ||
      (holder && contains(holder.valueSpan, start));
    const cursor = isHere ? cursorAt(root, start) : undefined;
    if (!root || !cursor || cursor.on !== on || !isWord(cursor.span, start)) continue;
    const parent = cursor.path.slice(0, -1);
    const map = on === 'key' ? getAt(toJson(root), parent) : undefined;
    const keys = isObject(map) ? Object.keys(map).filter((key) => key !== WORD) : [];
    return {
      on,
      path: on === 'key' ? parent : cursor.path,
      written: withoutWord(layer.written),
      taken: new Set(keys),
      isFlow: isFlowAt(root, parent),
      root,
    };
  }
  return undefined;
}

/** The whole key or value is the word that was put in. */
function isWord({ start, end }: Span, at: number): boolean {
  return start === at && end - start === WORD.length;
}

function withoutWord(written: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(written).filter(([key]) => key !== WORD));
}

function isFlowAt(root: YamlNode, path: Path): boolean {
  const { node, depth } = locate(root, path);
  return depth === path.length && node.kind !== 'scalar' && node.flow;
}
