import type { JsonObject } from '../../core/json.ts';
import type { Path } from '../../core/path.ts';
import type { Site } from '../../core/releases/site.ts';
import type { Source } from '../../core/source.ts';
import { contains, type Span } from '../../core/span.ts';
import type { Views } from '../../core/workspace/workspace.ts';
import { cursorAt } from '../../core/yaml/cursor.ts';
import { locate } from '../../core/yaml/locate.ts';
import { reparse } from '../../core/yaml/reparse.ts';
import type { YamlNode } from '../../core/yaml/tree.ts';
import type { TypedWord } from './typed-word.ts';
import { valuesAlong } from './values-along.ts';

/** Where in values a cursor is, once something is typed there. */
export interface CursorPlace {
  readonly on: 'key' | 'value';
  /** Of the map that the key would be in, or of the value. */
  readonly path: Path;
  /** What is written in the values on the way there, without the word at the cursor. */
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
  site?: Site,
): CursorPlace | undefined {
  const { start, end } = word.quoted?.span ?? word.span;
  const filler = on === 'key' && !word.hasColon ? `${WORD}: ` : WORD;
  const text = source.text.slice(0, start) + filler + source.text.slice(end);
  for (const root of rootsAt({ ...source, text }, start, at, site)) {
    const cursor = cursorAt(root, start);
    if (!root || cursor?.on !== on || !isWord(cursor.span, start)) continue;
    const parent = cursor.path.slice(0, -1);
    return {
      on,
      path: on === 'key' ? parent : cursor.path,
      written: valuesAlong(root, cursor.path, WORD),
      taken: new Set(on === 'key' ? keysAt(root, parent) : []),
      isFlow: isFlowAt(root, parent),
      root,
    };
  }
  return undefined;
}

/** An item of a list that may be the key of a map is at the place of a value as well. */
export function asValue(place: CursorPlace): CursorPlace {
  const { path, root } = place;
  return { ...place, on: 'value', taken: new Set(), isFlow: isFlowAt(root, path.slice(0, -1)) };
}

/** The values that an offset is in. A file that is values from end to end is read as such, and only anew where it is another. */
function rootsAt(
  source: Source,
  offset: number,
  at: At,
  site: Site | undefined,
): readonly (YamlNode | undefined)[] {
  if (site?.wholeFile && site.conditional === undefined && isPlain(site, source)) {
    const { documents } = reparse(site.file, source.text);
    return [documents.find(({ root }) => root !== undefined)?.root];
  }
  const layers = at(source).view(source.name, true)?.layers ?? [];
  return layers.flatMap(({ layer }) => {
    if (layer.kind !== 'text') return [];
    const { root, span, holder } = layer.place.document;
    const isHere =
      layer.place.wholeFile ||
      contains(span, offset) ||
      (holder && contains(holder.valueSpan, offset));
    return isHere ? [root] : [];
  });
}

/** Nothing has been put in for templates. */
function isPlain({ file, layer }: Site, { name }: Source): boolean {
  return layer.source.name === name && file.text === layer.source.text;
}

/** The whole key or value is the word that was put in. */
function isWord({ start, end }: Span, at: number): boolean {
  return start === at && end - start === WORD.length;
}

function keysAt(root: YamlNode, path: Path): readonly string[] {
  const { node, depth } = locate(root, path);
  if (depth !== path.length || node.kind !== 'map') return [];
  return node.entries.map(({ key }) => key).filter((key) => key !== WORD);
}

function isFlowAt(root: YamlNode, path: Path): boolean {
  const { node, depth } = locate(root, path);
  return depth === path.length && node.kind !== 'scalar' && node.flow;
}
