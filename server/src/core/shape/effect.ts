import { isMet } from '../charts/condition.ts';
import type { TemplateUse } from '../charts/template-use.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import { formatPath, type Path } from '../path.ts';
import type { Values } from '../values/values.ts';
import { schemaAt } from './schema-at.ts';
import { isOfType } from './validate-shape.ts';

/**
 * What comes of a value that is out of shape: Helm `stops`, Kubernetes has `refused` what is rendered,
 * it is `accepted` after all, or it is `unused`, because what would use it is off.
 */
export type Effect = 'stops' | 'refused' | 'accepted' | 'unused';

/** The effect of a written value of the wrong type or form, by what the chart's templates do with it. */
export function effectOf(values: Values, path: Path, value: Json): Effect {
  const node = nodeAt(values, path);
  if (isLibrary(values, path)) return 'stops';
  if (isStrictAbout(value, node) && isDeployed(values, path)) return 'stops';
  const uses = values.chart.usesAt(path);
  const inForce = uses.filter((use) => isInForce(values, use, path));
  if (inForce.some(({ kind }) => !takes(kind, value))) return 'stops';
  if (inForce.length > 0 && entriesOf(value).some((entry) => stopsAt(values, path, entry)))
    return 'stops';
  if (inForce.some(({ kind }) => isRefused(kind, value, node))) return 'refused';
  if (inForce.length > 0) return 'accepted';
  const whole = usedAsYaml(values, path);
  if (whole !== undefined) return whole ? 'refused' : 'unused';
  return uses.length > 0 ? 'unused' : 'accepted';
}

function nodeAt({ chart, written }: Values, path: Path): JsonObject {
  return schemaAt(chart.schema, path, written) ?? {};
}

function entriesOf(value: Json): readonly (readonly [string | number, Json])[] {
  if (Array.isArray(value)) return [...value.entries()];
  return isObject(value) ? Object.entries(value) : [];
}

/** Whether Helm stops at an entry of a list or map that is gone through. */
function stopsAt(values: Values, path: Path, [key, entry]: readonly [string | number, Json]) {
  const at = [...path, key];
  return values.chart
    .usesAt(at)
    .some((use) => !takes(use.kind, entry) && isInForce(values, use, at));
}

/**
 * The effect of a null: it deletes what the chart, or a sub-chart, has there. Most values may be missing;
 * Helm stops where a template looks for a field below, or calls a function that takes no nothing.
 */
export function effectOfNull(values: Values, path: Path): Effect {
  if (isLibrary(values, path)) return 'stops';
  // Of a map a null takes the key away, of a list it is an entry.
  const isEntry = typeof path.at(-1) === 'number';
  if (isEntry && isStrictAbout(null, nodeAt(values, path)) && isDeployed(values, path))
    return 'stops';
  const uses = values.chart.usesAt(path);
  const inForce = uses.filter((use) => isInForce(values, use, path));
  if (inForce.some(({ kind }) => !takes(kind, null))) return 'stops';
  const isRequired = isBundled(values, path) && REQUIRED.test(formatPath(path));
  return isRequired && (inForce.length > 0 || isNearForce(values, path)) ? 'refused' : 'accepted';
}

/** Each bundled chart has a library, whose values Helm merges also where that chart is off: they are a map. */
function isLibrary(values: Values, path: Path): boolean {
  return path.length === 2 && path[1] === 'common' && isBundled(values, path);
}

function isBundled({ chart }: Values, path: Path): boolean {
  return schemaAt(chart.schema, path.slice(0, 1))?.['x-subchart'] !== undefined;
}

/** What is printed in quotes has no use of its own: then that of the map that it is in counts. */
function isNearForce(values: Values, path: Path): boolean {
  const whole = usedAsYaml(values, path);
  if (whole !== undefined) return whole;
  const above = path.slice(0, -1);
  return values.chart.usesAt(above).some((use) => isInForce(values, use, above));
}

/** Fields that Kubernetes wants, where the bundled charts print what they have. */
const REQUIRED =
  /\.(?:persistence\.(?:size|volumeName)|containerPorts\.\w+|service\.ports\.\w+|image\.(?:tag|repository)|seccompProfile\.type)$/;

/** Whether a template comes to a use, as far as the values tell. */
export function isInForce(values: Values, { when }: TemplateUse, path: Path): boolean {
  return when.every(
    (condition) => isMet(condition, (name) => valueAt(values, name, path)) !== false,
  );
}

/** Whether some map or list above the path is written out as it is; undefined where none ever is. */
function usedAsYaml(values: Values, path: Path): boolean | undefined {
  for (let depth = path.length - 1; depth > 0; depth -= 1) {
    const above = path.slice(0, depth);
    const whole = values.chart.usesAt(above).filter(({ kind }) => kind === 'yaml');
    const isOmitted = values.chart
      .usesAt(path.slice(0, depth + 1))
      .some(({ kind }) => kind === 'omitted');
    if (isOmitted) return undefined;
    if (whole.length > 0) return whole.some((use) => isInForce(values, use, above));
  }
  return undefined;
}

/** Whether a sub-chart's own schema makes Helm stop at it, rather than what is known besides. */
function isStrictAbout(value: Json, node: JsonObject): boolean {
  if (node['x-strict'] === undefined) return false;
  const types = [node.type ?? []].flat().map(String);
  const isWord = Array.isArray(node.enum) && node.enum.includes(value);
  if (node['x-strict'] === 'values' && Array.isArray(node.enum) && !isWord) return true;
  return !types.some((type) => isOfType(value, type));
}

function isDeployed(values: Values, path: Path): boolean {
  return values.truthy([...path.slice(0, 1), 'enabled']);
}

/** The effective value of a path in a condition: `[]` stands for the entry that is spoken of. */
function valueAt(values: Values, name: string, path: Path): Json | undefined {
  const segments: (string | number)[] = [];
  for (const part of name.replaceAll('[]', '.[]').split('.')) {
    const own = path[segments.length];
    const isOfPath = segments.every((segment, i) => segment === path[i]);
    if (part !== '[]') segments.push(part);
    else if (isOfPath && own !== undefined) segments.push(own);
    else return undefined;
  }
  const value = values.get(segments);
  if (value !== undefined) return value;
  if (values.writtenAt(segments) === null) return null;
  // The chart says nothing of it; a sub-chart may have a default of its own.
  return schemaAt(values.chart.schema, segments)?.default ?? null;
}

/** Whether Go calls a function with it, or finds a field in it. */
function takes(kind: TemplateUse['kind'], value: Json): boolean {
  if (value === null) return !['map', 'array', 'text', 'flag', 'tail'].includes(kind);
  switch (kind) {
    case 'map':
    case 'map?':
      return isObject(value);
    case 'array':
    case 'array?':
      return Array.isArray(value);
    case 'list?':
      return typeof value === 'object';
    case 'text':
    case 'word':
      return typeof value === 'string';
    case 'flag':
    case 'flag?':
      return typeof value === 'boolean';
    case 'tail':
      return value !== '';
    default:
      return true;
  }
}

/** Whether Kubernetes cannot take what is printed, where it wants what the schema says. */
function isRefused(kind: TemplateUse['kind'], value: Json, { type }: JsonObject): boolean {
  if (kind === 'yaml') return true;
  // A list comes out as `[a b]`, and the text behind that is one bracket too late.
  if ((kind === 'part' || kind === 'tail') && Array.isArray(value)) return true;
  // Nothing at all is printed, which is as good as unset.
  if (kind !== 'alone' || value === '') return false;
  const takesText = [type].flat().includes('string');
  // A map comes out as `map[a:b]`, which is a text.
  return isObject(value) ? !takesText : true;
}
