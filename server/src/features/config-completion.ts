import { configSchema } from '../core/config-file/config-schema.ts';
import { isObject, type Json, type JsonObject } from '../core/json.ts';
import { getAt, type Path } from '../core/path.ts';
import { knownKeys, schemaAt } from '../core/shape/schema-at.ts';
import type { Span } from '../core/span.ts';
import { cursorAt } from '../core/yaml/cursor.ts';
import { lineEnd, lineStart } from '../core/yaml/edit/layout.ts';
import { parseYaml } from '../core/yaml/parse.ts';
import { toJson, type YamlNode } from '../core/yaml/tree.ts';

/** A word that fits at a place of `.polyaxon-values.yaml`. */
export interface ConfigCompletion {
  readonly label: string;
  /** The half-typed word that gives way. */
  readonly span: Span;
  readonly text: string;
  readonly description: string;
}

/**
 * Keys, rule ids, severities and other words for the cursor's place. `files`: values files as the
 * configuration would name them.
 */
export function configCompletionsAt(
  text: string,
  offset: number,
  files: readonly string[] = [],
): readonly ConfigCompletion[] {
  const before = /[^\s,[\]{}"'#]*$/.exec(text.slice(lineStart(text, offset), offset));
  const after = /^[\w./-]*/.exec(text.slice(offset, lineEnd(text, offset)));
  const start = offset - (before?.[0].length ?? 0);
  const span = { start, end: offset + (after?.[0].length ?? 0) };
  const line = text.slice(lineStart(text, offset), start);
  if (line.includes('#')) return [];
  return line.includes(':') && !/[{,]\s*$/.test(line)
    ? valuesAt(text, span, files)
    : [...keysAt(text, span), ...valuesAt(text, span, files)];
}

/** Stands in for what is not typed yet, so that the parser finds a place for it. */
const WORD = 'x';

function keysAt(text: string, span: Span): readonly ConfigCompletion[] {
  const hasColon = /^[ \t]*:/.test(text.slice(span.end));
  const root = rootOf(text, span, hasColon ? WORD : `${WORD}:`);
  const cursor = cursorAt(root, span.start);
  if (!root || cursor?.on !== 'key') return [];
  const parent = cursor.path.slice(0, -1);
  const taken = getAt(toJson(root), parent);
  return knownKeys(configSchema, parent).flatMap((key) => {
    if (isObject(taken) && Object.hasOwn(taken, key)) return [];
    const schema = schemaAt(configSchema, [...parent, key]) ?? {};
    return [{ label: key, span, text: key + (hasColon ? '' : colon(schema)), ...told(schema) }];
  });
}

/** What holds more keys or items goes on in the next line. */
function colon({ type }: JsonObject): string {
  return type === 'object' || type === 'array' ? ':' : ': ';
}

function valuesAt(text: string, span: Span, files: readonly string[]): readonly ConfigCompletion[] {
  const root = rootOf(text, span, WORD);
  const cursor = cursorAt(root, span.start);
  if (!root || cursor?.on !== 'value') return [];
  const schema = schemaAt(configSchema, cursor.path) ?? {};
  const words = Array.isArray(schema.enum) ? schema.enum.map(String) : [];
  const names = isLayer(cursor.path) ? free(files, root, cursor.path) : [];
  return [...words, ...names].map((label) => ({ label, span, text: label, ...told(schema) }));
}

function isLayer(path: Path): boolean {
  return path[0] === 'releases' && path[2] === 'values' && path.length === 4;
}

function free(files: readonly string[], root: YamlNode, path: Path): readonly string[] {
  const taken = getAt(toJson(root), path.slice(0, -1));
  return files.filter((file) => !(Array.isArray(taken) && taken.includes(file)));
}

function rootOf(text: string, { start, end }: Span, word: string): YamlNode | undefined {
  const filled = text.slice(0, start) + word + text.slice(end);
  return parseYaml(filled).documents.find(({ root }) => root !== undefined)?.root;
}

function told({ description }: { readonly description?: Json }): { readonly description: string } {
  return { description: typeof description === 'string' ? description : '' };
}
