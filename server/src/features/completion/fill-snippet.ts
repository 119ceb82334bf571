import type { Chart } from '../../core/charts/chart.ts';
import { isObject, type Json } from '../../core/json.ts';
import { getAt, type Path } from '../../core/path.ts';
import type { Layout } from '../../core/yaml/edit/layout.ts';
import { blockEntry, type Template } from '../../core/yaml/edit/render.ts';
import { plainText, stopDefaults } from '../../core/yaml/edit/snippet-syntax.ts';
import { locate } from '../../core/yaml/locate.ts';
import { parseYaml } from '../../core/yaml/parse.ts';
import { toJson, type YamlEntry } from '../../core/yaml/tree.ts';
import type { Snippet } from '../snippets/snippet.ts';

export interface FilledSnippet {
  readonly key: string;
  readonly snippet: string;
  readonly text: string;
}

/** Where a snippet would go, and what is written on the way there. */
export interface PlaceToFill {
  readonly path: Path;
  readonly taken: ReadonlySet<string>;
  readonly written: Json;
}

/**
 * The part of a snippet that belongs at a place, laid out as the text is. Undefined where the chart
 * knows nothing of it, or where keys are taken: at the top level one is enough, since half a block
 * would be another advice; in a section what is there already is left out.
 */
export function fillSnippet(
  snippet: Snippet,
  { path: place, taken, written }: PlaceToFill,
  chart: Chart,
  layout: Layout,
): FilledSnippet | undefined {
  const template = templateOf(snippet.body);
  const entries = template && partAt(template, snippet, place);
  if (!entries || !agrees(template, place, written)) return undefined;
  const free = entries.filter(({ key }) => !taken.has(template.plain(key)));
  const [first] = free;
  if (!first || (place.length === 0 && free.length < entries.length)) return undefined;
  const block = free.flatMap((entry) => blockEntry(template, entry, 0, layout)).join('\n');
  const text = template.plain(block);
  if (!isKnown(text, place, chart)) return undefined;
  return { key: template.plain(first.key), snippet: block, text };
}

/** Undefined for an empty one. */
export function templateOf(body: string): Template | undefined {
  const root = parseYaml(body).documents[0]?.root;
  const defaults = stopDefaults(body);
  return root && { text: body, root, plain: (text) => plainText(text, defaults) };
}

function partAt(
  { root }: Template,
  { sections }: Snippet,
  place: Path,
): readonly YamlEntry[] | undefined {
  if (root.kind !== 'map') return undefined;
  const [section, ...below] = place;
  if (section === undefined) return root.entries;
  const [first] = root.entries;
  if (!first || !(sections ?? [first.key]).includes(String(section))) return undefined;
  const path = inFirstItem(below);
  const { depth, node } = locate(first.value, path);
  return depth === path.length && node.kind === 'map' ? node.entries : undefined;
}

/** The block writes one item; as another of a list it is the same. */
function inFirstItem(path: Path): Path {
  return path.map((segment) => (typeof segment === 'number' ? 0 : segment));
}

/** Half a block for one kind of store is wrong for another: what the block fixes must not be written otherwise. */
function agrees({ root }: Template, [section, ...below]: Path, written: Json): boolean {
  if (section === undefined || root.kind !== 'map' || !root.entries[0]) return true;
  const { value } = root.entries[0];
  return [...below, undefined].every((_, depth) => {
    const { node } = locate(value, inFirstItem(below.slice(0, depth)));
    const said = getAt(written, [section, ...below.slice(0, depth)]);
    if (node.kind !== 'map' || !isObject(said)) return true;
    return node.entries.every(({ key, value: own }) => {
      const isFixed = own.kind === 'scalar' && !String(own.value).includes('$');
      return !isFixed || !Object.hasOwn(said, key) || said[key] === own.value;
    });
  });
}

function isKnown(yaml: string, place: Path, chart: Chart): boolean {
  const root = parseYaml(yaml).documents[0]?.root;
  const values = place.reduceRight<Json>(
    (inner, key) => (typeof key === 'number' ? [inner] : { [key]: inner }),
    root ? toJson(root) : null,
  );
  return chart.validateShape(values).every(({ kind }) => kind !== 'unknown-key');
}
