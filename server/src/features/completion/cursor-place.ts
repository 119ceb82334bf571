import type { JsonObject } from '../../core/json.ts';
import type { Located } from '../../core/lint.ts';
import type { Path } from '../../core/path.ts';
import type { Site } from '../../core/releases/site.ts';
import type { Source } from '../../core/source.ts';
import { contains, type Span } from '../../core/span.ts';
import { cursorAt } from '../../core/yaml/cursor.ts';
import { columnOf, ownEntries } from '../../core/yaml/edit/layout.ts';
import { locate } from '../../core/yaml/locate.ts';
import { reparse } from '../../core/yaml/reparse.ts';
import type { YamlNode } from '../../core/yaml/tree.ts';
import type { TypedWord } from './typed-word.ts';
import { valuesAlong } from './values-along.ts';

/** Where in YAML a cursor is, once something is typed there. */
export interface PlaceInMap {
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

/** The same in values. */
export interface CursorPlace extends PlaceInMap {
  readonly site: Site;
}

/** Stands in for what is not typed yet, so that the parser finds a place for it. */
export const WORD = 'zzz';

/** Where values would be if a file had another text; undefined where it would have none. */
export type Locate = (source: Source) => Pick<Located, 'sites' | 'comments'> | undefined;

/**
 * Tries what a word at the cursor would be: the text is read with one in its place, by whatever reads
 * the file. Undefined where no values are there. `here`: the values that the cursor is in by now.
 */
export function cursorPlace(
  source: Source,
  word: TypedWord,
  on: 'key' | 'value',
  locate: Locate,
  here?: Site,
): CursorPlace | undefined {
  const { text, start } = withWord(source.text, word, on);
  for (const { root, site } of valuesAt({ ...source, text }, start, locate, here)) {
    const place = root && placeOfWord(text, root, on, start);
    if (place) return { ...place, site };
  }
  return undefined;
}

/** The text with a word in place of the cursor's, which may be a key or a value. */
export function withWord(text: string, word: TypedWord, on: 'key' | 'value') {
  const { start, end } = word.quoted?.span ?? word.span;
  const filler = on === 'key' && !word.hasColon ? `${WORD}: ` : WORD;
  return { text: text.slice(0, start) + filler + text.slice(end), start };
}

/** What the word that was put in is; undefined where it has become part of something else. */
export function placeOfWord(
  text: string,
  root: YamlNode,
  on: 'key' | 'value',
  start: number,
): PlaceInMap | undefined {
  const cursor = cursorAt(root, start);
  if (cursor?.on !== on || !isWord(cursor.span, start)) return undefined;
  const parent = cursor.path.slice(0, -1);
  if (on === 'key' && !isAligned(text, root, parent, start)) return undefined;
  return {
    on,
    path: on === 'key' ? parent : cursor.path,
    written: valuesAlong(root, cursor.path, WORD),
    taken: new Set(on === 'key' ? keysAt(root, parent) : []),
    isFlow: isFlowAt(root, parent),
    root,
  };
}

/** An item of a list that may be the key of a map is at the place of a value as well. */
export function asValue<Place extends PlaceInMap>(place: Place): Place {
  const { path, root } = place;
  return { ...place, on: 'value', taken: new Set(), isFlow: isFlowAt(root, path.slice(0, -1)) };
}

interface ValuesAt {
  readonly root: YamlNode | undefined;
  readonly site: Site;
}

/** The values that an offset is in. A file that is values from end to end is read as such, and only anew where it is another. */
function valuesAt(
  source: Source,
  offset: number,
  locate: Locate,
  here: Site | undefined,
): readonly ValuesAt[] {
  if (here?.wholeFile && here.conditional === undefined && isPlain(here, source)) {
    const { documents } = reparse(here.file, source.text);
    return [{ root: documents.find(({ root }) => root !== undefined)?.root, site: here }];
  }
  return (locate(source)?.sites ?? []).flatMap((site) => {
    // What is no YAML, as Terraform's own objects, takes other words than ours.
    if (site.layer.kind !== 'text' || site.file.documents.length === 0) return [];
    const { root, span, holder } = site.document;
    const isHere =
      site.wholeFile || contains(span, offset) || (holder && contains(holder.valueSpan, offset));
    return isHere ? [{ root, site: here ?? site }] : [];
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

/** Whether a key would stand below its siblings; a reader that goes on after errors takes it anywhere. */
function isAligned(text: string, root: YamlNode, path: Path, at: number): boolean {
  const map = locate(root, path).node;
  if (map.kind !== 'map' || map.flow) return true;
  const sibling = ownEntries(map).find(({ key }) => key !== WORD);
  if (sibling) return columnOf(text, sibling.keySpan.start) === columnOf(text, at);
  // It goes on behind errors as well, and takes what is less deep than an item for the next one.
  return typeof path.at(-1) !== 'number' || /(?:^|\s)-\s*$/.test(text.slice(0, at));
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
