import { knownVersions } from '../core/charts/catalog.ts';
import { configSchema } from '../core/config-file/config-schema.ts';
import type { JsonObject } from '../core/json.ts';
import { getAt, type Path } from '../core/path.ts';
import { knownKeys, schemaAt } from '../core/shape/schema-at.ts';
import type { Message } from '../core/words/say.ts';
import { tellIn, type Words } from '../core/words/translate.ts';
import { layoutOf } from '../core/yaml/edit/layout.ts';
import { parseYaml } from '../core/yaml/parse.ts';
import { toJson, type YamlNode } from '../core/yaml/tree.ts';
import { type Completion, RANKS } from './completion/completion.ts';
import { inQuotes, placesOf } from './completion/completions-at.ts';
import { type PlaceInMap, placeOfWord, withWord } from './completion/cursor-place.ts';
import { type Body, bodyFor, wordsOf } from './completion/key-body.ts';
import { detailOf } from './completion/key-completions.ts';
import { columnsBeyondIndent, type TypedWord, typedWord } from './completion/typed-word.ts';

/**
 * Keys, rule ids, severities and other words for a place of `.polyaxon-values.yaml`. `files`: values
 * files as the configuration would name them.
 */
export function configCompletionsAt(
  text: string,
  offset: number,
  files: readonly string[] = [],
  words?: Words,
): readonly Completion[] {
  const word = typedWord(text, offset);
  if (!word) return [];
  const { key, value } = placesOf(text, word, (on) => {
    const filled = withWord(text, word, on);
    const root = parseYaml(filled.text).documents.find((each) => each.root !== undefined)?.root;
    return root && placeOfWord(filled.text, root, on, filled.start);
  });
  return [
    ...(key ? keysAt(text, key, word, tellIn(words)) : []),
    ...(value ? valuesAt(value, word, files) : []),
  ].map((item) => {
    const { documentation } = item;
    const told = documentation === undefined ? {} : { documentation: tellIn(words)(documentation) };
    return inQuotes({ ...item, ...told }, word);
  });
}

function keysAt(
  text: string,
  place: PlaceInMap,
  word: TypedWord,
  tell: (message: Message) => string,
): readonly Completion[] {
  const step = ' '.repeat(layoutOf(text, place.root).step);
  const indent = ' '.repeat(columnsBeyondIndent(text, word));
  const below = (body: string) => body.replaceAll('\n', `\n${indent}`);
  return knownKeys(configSchema, place.path)
    .filter((key) => !place.taken.has(key))
    .map((key, index) => {
      const schema = schemaAt(configSchema, [...place.path, key]) ?? {};
      const isSet = key === 'releases' && !place.isFlow && !word.quoted;
      const body = isSet ? release(step) : bodyFor(schema, place.isFlow, step);
      return {
        ...itemFor(key, schema, word, index),
        kind: 'key',
        detail: detailOf(schema, undefined, tell),
        text: word.hasColon ? key : key + below(body.text),
        ...(word.hasColon ? {} : { snippet: key + below(body.snippet) }),
      };
    });
}

/** A release is nothing without its files. */
function release(step: string): Body {
  const lines = (name: string, values: string) =>
    `:\n${step}- name: ${name}\n${step}  values:\n${step}  ${step}- ${values}`;
  return { text: lines('production', ''), snippet: lines('${1:production}', '$0') };
}

function valuesAt(
  { path, root, written }: PlaceInMap,
  word: TypedWord,
  files: readonly string[],
): readonly Completion[] {
  const schema = schemaAt(configSchema, path) ?? {};
  const names = isLayer(path) ? freeAt(root, path, files) : [];
  const versions =
    path[0] === 'releases' && path[2] === 'version' ? versionsFor(written, path) : [];
  return [...wordsOf(schema), ...versions, ...names].map((label, index) =>
    itemFor(label, schema, word, index),
  );
}

function itemFor(
  label: string,
  schema: JsonObject,
  { span }: TypedWord,
  index: number,
): Completion {
  const { description } = schema;
  return {
    label,
    kind: 'value',
    detail: '',
    span,
    text: label,
    // In the order of the schema, which is the one that a person writes them in.
    rank: RANKS.rest + Math.min(index, 9000) / 10_000,
    ...(typeof description === 'string' ? { documentation: description } : {}),
  };
}

function versionsFor(written: JsonObject, path: Path): readonly string[] {
  return knownVersions(
    getAt(written, [...path.slice(0, 2), 'chart']) === 'agent' ? 'agent' : 'platform',
  );
}

function isLayer(path: Path): boolean {
  return path[0] === 'releases' && path[2] === 'values' && path.length === 4;
}

/** Those that the list has not yet, before the cursor or behind it. */
function freeAt(root: YamlNode, path: Path, files: readonly string[]): readonly string[] {
  const taken = getAt(toJson(root), path.slice(0, -1));
  return files.filter((file) => !(Array.isArray(taken) && taken.includes(file)));
}
