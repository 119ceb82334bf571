import { isObject, type Json, type JsonObject } from '../../server/src/core/json.ts';
import { checkNode, type SchemaSource } from '../schema-source.ts';
import { bundledNode, childNames, withBundled } from './bundled-node.ts';
import { inferredProperties } from './infer-schema.ts';
import { withKubernetesFields } from './kubernetes-fields.ts';
import { type BundledPlace, below, isRead, isReadWhole, type Place } from './place.ts';
import type { SubchartFacts } from './read-subcharts.ts';

/** Words for the generator alone; everything else goes into the schema as it is. */
const CONSUMED = new Set(['x-open', 'x-include', 'x-pins', 'x-dead', 'items', 'properties']);

/** Sub-chart → the major version that is pinned. */
export type Pins = ReadonlyMap<string, number>;

export interface Context {
  readonly source: SchemaSource;
  readonly pins: Pins;
  /** Those of the sub-charts that were imported. */
  readonly subcharts: ReadonlyMap<string, SubchartFacts>;
}

/**
 * The source's properties, narrowed to what a chart version reads. What it declares without reading
 * it is marked `x-dead`; keys that only another version of a sub-chart reads are impossible
 * (`false`); keys that the source lacks are added as well as they can be told.
 */
export function buildProperties(node: JsonObject, place: Place, context: Context): JsonObject {
  const result: Record<string, Json> = {};
  const properties = propertiesOf(node, place, context);
  for (const [key, child] of Object.entries(properties)) {
    const entered = enter(child, below(place, key), context);
    // A closed map, or one that is dead as a whole, need not name what may not be there.
    const inner = entered === false && (place.dead || !isOpen(node, place)) ? undefined : entered;
    if (inner !== undefined) result[key] = inner && buildNode(child, inner, context);
  }
  for (const key of place.bundled && !place.dead ? childNames(place.bundled) : []) {
    if (!Object.hasOwn(properties, key)) result[key] = bundledNode(below(place, key));
  }
  if (isReadWhole(place) || place.dead) return result;
  const known = new Set(Object.keys({ ...properties, ...result }));
  if (place.pin === undefined) return { ...result, ...inferredProperties(place, known) };
  return { ...result, ...inferredProperties({ ...place, fallback: undefined }, known) };
}

/** The place with what the node says of who reads it; false if nothing does, undefined to drop it. */
function enter(child: Json, inner: Place, context: Context): Place | false | undefined {
  const {
    'x-pins': pins,
    'x-subchart': subchart,
    'x-reader': reader,
  } = checkNode(child, inner.path);
  const pin = typeof subchart === 'string' ? context.pins.get(subchart) : inner.pin;
  const bundled = typeof subchart === 'string' ? bundledPlace(subchart, context) : inner.bundled;
  if (pin !== undefined) {
    const isPinned = !inner.dead && (Array.isArray(pins) ? pins.includes(pin) : true);
    if (isPinned || isRead(inner)) return { ...inner, pin, bundled };
    return inner.fallback === undefined ? false : { ...inner, pin, bundled, dead: true };
  }
  if (isRead(inner)) return inner;
  if (reader !== undefined) return { ...inner, whole: true };
  return inner.fallback === undefined ? undefined : { ...inner, dead: true };
}

function bundledPlace(subchart: string, { subcharts }: Context): BundledPlace | undefined {
  const facts = subcharts.get(subchart);
  if (!facts) return undefined;
  const { defaults: fallback, schema: strict, uses } = facts;
  return { fallback, strict, uses: isObject(uses.paths) ? uses.paths : {}, asYaml: false };
}

export function buildNode(json: Json | undefined, place: Place, context: Context): JsonObject {
  const node = inlined(checkNode(json, place.path), place, context);
  const result: Record<string, Json> = {};
  for (const [key, value] of Object.entries(node)) {
    if (!CONSUMED.has(key)) result[key] = value;
  }
  const inside = below(place, '[]');
  if (place.dead) {
    result['x-dead'] = true;
    result.description = node['x-dead'] ?? result.description ?? null;
  }
  if (node.type !== undefined) result.type = [node.type, 'null'].flat();
  if (Array.isArray(node.enum)) result.enum = [...node.enum, null];
  if (node.items !== undefined) result.items = buildNode(node.items, inside, context);
  if (Array.isArray(node.allOf))
    result.allOf = node.allOf.map((part) => buildCase(part, place, context));
  if (isObject(node.patternProperties)) {
    const entries = Object.entries(node.patternProperties);
    result.patternProperties = Object.fromEntries(
      entries.map(([pattern, child]) => [pattern, buildNode(child, inside, context)]),
    );
  }
  if (isObject(node.additionalProperties)) {
    result.additionalProperties = buildNode(node.additionalProperties, inside, context);
  }
  if (isObject(node.properties)) {
    result.properties = buildProperties(node, place, context);
    if (!isOpen(node, place)) result.additionalProperties = false;
  } else {
    const preset = place.fallback ?? (place.dead ? undefined : place.bundled?.fallback);
    if (preset !== undefined && preset !== null) result.default = preset;
  }
  if (place.bundled && !place.dead) {
    return withKubernetesFields(result, place.path.split('.').at(-1) ?? '', place.bundled.asYaml);
  }
  return result;
}

/** Whether a map takes further keys. What is dead as a whole is told as a whole. */
function isOpen({ 'x-open': open }: JsonObject, { pin, dead }: Place): boolean {
  if (pin === undefined) return open === true || dead;
  return Array.isArray(open) ? open.includes(pin) : open === true;
}

/** `if` stays as it is: a null there would make it hold for what is not written. */
function buildCase(part: Json, place: Place, context: Context): Json {
  if (!isObject(part) || !isObject(part.then))
    throw new Error(`${place.path}: a case needs a then.`);
  const { properties } = part.then;
  if (!isObject(properties)) throw new Error(`${place.path}: a case needs properties.`);
  const entries = Object.entries(properties).map(([key, child]) => {
    return [key, buildNode(child, { ...below(place, key), fallback: undefined }, context)];
  });
  return { if: part.if ?? {}, then: { properties: Object.fromEntries(entries) } };
}

/** The definition in place of a reference to it, where the version does not read all of it. */
function inlined(node: JsonObject, place: Place, context: Context): JsonObject {
  const { $ref, ...rest } = node;
  if (place.bundled) {
    const definition = context.source.definitions[String($ref).replace('#/definitions/', '')];
    const whole = isObject(definition) ? { ...definition, ...rest } : node;
    return withBundled(whole, place.bundled) ?? node;
  }
  if (typeof $ref !== 'string' || place.dead || place.pin !== undefined || isReadWhole(place)) {
    return node;
  }
  const definition = checkNode(
    context.source.definitions[$ref.replace('#/definitions/', '')],
    $ref,
  );
  if (definition.properties === undefined) return node;
  const all = buildNode(definition, { ...place, whole: true, fallback: undefined }, context);
  const own = buildNode(definition, { ...place, fallback: undefined }, context);
  return JSON.stringify(all) === JSON.stringify(own) ? node : { ...definition, ...rest };
}

function propertiesOf(node: JsonObject, { path }: Place, { source }: Context): JsonObject {
  const names = Array.isArray(node['x-include']) ? node['x-include'] : [];
  let result: JsonObject = {};
  for (const name of names) {
    const group = source.groups[String(name)];
    if (!isObject(group)) throw new Error(`${path} includes ${name}, which is no group.`);
    result = { ...result, ...group };
  }
  return isObject(node.properties) ? { ...result, ...node.properties } : result;
}
