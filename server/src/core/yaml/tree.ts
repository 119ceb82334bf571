import type { Json } from '../json.ts';
import type { Span } from '../span.ts';
import type { Message } from '../words/say.ts';

/*
 * What the rest of the core sees of a YAML text: maps, lists and scalars with their places. Aliases
 * and merge keys are already followed. Nothing outside this folder knows the YAML library.
 */

interface NodeBase {
  /** The value's own text, without trailing space or comment; empty where nothing is written. */
  readonly span: Span;
  /** Some alias refers to it, so a change here would change other places as well. */
  readonly shared: boolean;
  /** An anchor or a tag stands before the value. */
  readonly decorated: boolean;
}

export interface YamlMap extends NodeBase {
  readonly kind: 'map';
  readonly flow: boolean;
  readonly entries: readonly YamlEntry[];
}

export interface YamlList extends NodeBase {
  readonly kind: 'list';
  readonly flow: boolean;
  readonly items: readonly YamlNode[];
}

export interface YamlScalar extends NodeBase {
  readonly kind: 'scalar';
  readonly value: Json;
  /** Text as written, quotes included. */
  readonly style: 'plain' | 'quoted' | 'block';
}

export type YamlNode = YamlMap | YamlList | YamlScalar;

export interface YamlEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: YamlNode;
  /** Where the value is written here: the alias's own place if it is one. */
  readonly valueSpan: Span;
  /** The value is written as `*alias`. */
  readonly alias: boolean;
  /** It comes from `<<`: its key and value are written elsewhere. */
  readonly merged: boolean;
}

/** A comment, `#` included. */
export interface YamlComment extends Span {
  readonly text: string;
}

export interface YamlProblem extends Span {
  /** `documents`: what Helm 3 and 4 read differently, or not at all. */
  readonly kind: 'syntax' | 'duplicate-key' | 'documents';
  /** What stands behind it may have been read wrong, or not at all. */
  readonly lossy?: true;
  /** A word whose colon has not come yet, and which was read together with the line below it. */
  readonly glued?: true;
  readonly message: Message;
}

/** One document of a file; `root` is undefined where nothing but comments stands. */
export interface YamlDocument {
  readonly root: YamlNode | undefined;
  /** The `null` or `~` that is written where a map could be. */
  readonly nothing?: YamlNode;
  /** The key whose value this is, for a part of a document. */
  readonly holder?: YamlEntry;
  /** Text inside another text: where it is empty, there is no place for a first key. */
  readonly embedded?: true;
  readonly span: Span;
  readonly problems: readonly YamlProblem[];
}

/**
 * A stretch of a document that can be read by itself: from one line that begins with a key to the next.
 * An error stays in its region, and after an edit only the regions that it touches are read again.
 */
export interface Region extends Span {
  readonly entries: readonly YamlEntry[];
  /** Where the root map's entries stand; undefined where there are none. */
  readonly map: Span | undefined;
  /** Helm reads it. */
  readonly sound: boolean;
  /** It breaks off inside of quotes or brackets: lines below it may belong to it. */
  readonly unfinished: boolean;
  /** What is wrong inside; that a key stands in two regions is no region's matter. */
  readonly problems: readonly YamlProblem[];
  /** Start and end of each comment, one after the other. */
  readonly comments: readonly number[];
}

export interface YamlFile {
  readonly text: string;
  readonly documents: readonly YamlDocument[];
  readonly comments: readonly YamlComment[];
  /** For `reparse`; only where the file is one document that comes apart. */
  readonly regions?: readonly Region[];
}

export function entryOf(node: YamlNode | undefined, key: string): YamlEntry | undefined {
  if (node?.kind !== 'map') return undefined;
  if (node.entries.length > LARGE) return entriesByKey(node).get(key);
  return node.entries.findLast((entry) => entry.key === key);
}

/** In a larger map each key is looked for in a table, which lives as long as the map. */
const LARGE = 32;
const tables = new WeakMap<YamlMap, ReadonlyMap<string, YamlEntry>>();

function entriesByKey(map: YamlMap): ReadonlyMap<string, YamlEntry> {
  const known = tables.get(map);
  if (known) return known;
  const table = new Map(map.entries.map((entry) => [entry.key, entry]));
  tables.set(map, table);
  return table;
}

/** The plain value of a node. Shared nodes give shared values. */
export function toJson(node: YamlNode): Json {
  const seen = new Map<YamlNode, Json>();
  if (node.kind !== 'map') return jsonOf(node, seen);
  for (const { value } of node.entries) {
    const json = valuesBelow.get(value) ?? jsonOf(value, seen);
    seen.set(value, json);
    if (value.kind !== 'scalar') valuesBelow.set(value, json);
  }
  return jsonOf(node, seen);
}

/** The values of maps and lists that stood below a root, for as long as their nodes live. */
const valuesBelow = new WeakMap<YamlNode, Json>();

/** A node that says what another one says, elsewhere: then its value is the very same object. */
export function keepValue(from: YamlNode, to: YamlNode): void {
  const value = valuesBelow.get(from);
  if (value !== undefined) valuesBelow.set(to, value);
}

function jsonOf(node: YamlNode, seen: Map<YamlNode, Json>): Json {
  if (node.kind === 'scalar') return node.value;
  const known = seen.get(node);
  if (known !== undefined) return known;
  const value: Json =
    node.kind === 'list'
      ? node.items.map((item) => jsonOf(item, seen))
      : Object.fromEntries(node.entries.map(({ key, value }) => [key, jsonOf(value, seen)]));
  seen.set(node, value);
  return value;
}
