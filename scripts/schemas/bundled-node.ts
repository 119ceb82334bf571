import { isObject, type Json, type JsonObject } from '../../server/src/core/json.ts';
import { withKubernetesFields } from './kubernetes-fields.ts';
import { type BundledPlace, below, type Place, usesOf } from './place.ts';

/** YAML in a text, which most of these charts take in place of a list or a map. */
const YAML_TEXT = '[:\\n{]|^[-\\[]';

/** Keys whose text may be a number, though the default is an empty text. */
const NUMBERS =
  /port|available|seconds|limit|replicas|count|size|user|group|time|percent|threshold/i;

/**
 * The schema of a sub-chart's key that the sources lack: the type on which the sub-chart's own schema
 * insists, or else what its default and its templates tell, which is lenient.
 */
export function bundledNode(place: Place): JsonObject {
  const key = place.path.split('.').at(-1) ?? '';
  return withKubernetesFields(plainNode(place), key, place.bundled?.asYaml ?? false);
}

function plainNode(place: Place): JsonObject {
  const { bundled, path } = place;
  if (!bundled) return {};
  if (hasChildren(bundled)) {
    const properties = Object.fromEntries(
      childNames(bundled).map((key) => [key, bundledNode(below(place, key))]),
    );
    return { ...typeOf(bundled, path, 'object'), properties };
  }
  const { fallback } = place;
  const preset = fallback ?? bundled.fallback;
  return {
    ...typeOf(bundled, path, undefined),
    ...(isTelling(preset) ? { default: preset ?? null } : {}),
  };
}

/**
 * What the sub-chart's files add to a node of the sources: the type that its schema insists on, and the
 * keys below. Undefined where they know nothing more.
 */
export function withBundled(node: JsonObject, bundled: BundledPlace): JsonObject | undefined {
  const isStrict = bundled.strict?.type !== undefined;
  if (!isStrict && !hasChildren(bundled)) return undefined;
  return {
    ...node,
    ...(isStrict ? strictly(bundled.strict, node) : {}),
    ...(hasChildren(bundled) && !isObject(node.properties)
      ? { 'x-open': true, properties: {} }
      : {}),
  };
}

/** The keys below that the sub-chart declares, or that its schema has. */
export function childNames({ fallback, strict }: BundledPlace): readonly string[] {
  const declared = isObject(fallback) ? Object.keys(fallback) : [];
  const typed = isObject(strict?.properties) ? Object.keys(strict.properties) : [];
  return [...new Set([...declared, ...typed])];
}

function hasChildren(bundled: BundledPlace): boolean {
  return childNames(bundled).length > 0;
}

function strictly(strict: JsonObject = {}, node: JsonObject = {}): JsonObject {
  const { type, items, enum: words } = strict;
  // A whole number is a number, too.
  const isNarrower = node.type === 'integer' && type === 'number';
  return {
    type: isNarrower ? 'integer' : (type ?? null),
    'x-strict':
      words === undefined && node.enum === undefined ? true : (node['x-strict'] ?? 'type'),
    ...(words === undefined ? {} : { enum: words, 'x-strict': 'values' }),
    ...(isObject(items) && items.type !== undefined
      ? { items: { type: items.type, 'x-strict': true } }
      : {}),
  };
}

function typeOf(bundled: BundledPlace, path: string, known: 'object' | undefined): JsonObject {
  if (bundled.strict?.type !== undefined) {
    const node = strictly(bundled.strict);
    const words = Array.isArray(node.enum) ? { enum: [...node.enum, null] } : {};
    return { ...node, type: [node.type ?? null, 'null'].flat(), ...words };
  }
  if (known) return { type: [known, 'null'] };
  return looseType(bundled, usesOf(bundled.uses, path), path.split('.').at(-1) ?? '');
}

function looseType({ fallback, asYaml }: BundledPlace, uses: readonly string[], key: string) {
  const isText = uses.includes('text') || uses.includes('word');
  if (typeof fallback === 'boolean') return { type: ['boolean', 'null'] };
  if (typeof fallback === 'number') {
    if (asYaml) return { type: ['number', 'null'] };
    return { type: ['number', 'string', 'null'], pattern: '^[0-9]+(\\.[0-9]+)?%?$' };
  }
  if (typeof fallback === 'string') {
    const isTyped = isText || uses.includes('alone') || asYaml;
    if (isTyped && (isText || fallback !== '' || !NUMBERS.test(key))) {
      return { type: ['string', 'null'] };
    }
    return { type: ['string', 'number', ...(fallback === '' ? ['boolean'] : []), 'null'] };
  }
  const container = Array.isArray(fallback) ? 'array' : isObject(fallback) ? 'object' : undefined;
  if (container === undefined) return {};
  const isClosed = uses.some((use) => use === 'map' || use === 'list?' || use === 'array');
  if (isClosed || !uses.includes('yaml')) return { type: [container, 'null'] };
  return { type: [container, 'string', 'null'], pattern: YAML_TEXT };
}

/** Whether a default changes what is known: an empty one is as good as none. */
function isTelling(fallback: Json | undefined): boolean {
  if (fallback === undefined || fallback === null || fallback === '') return false;
  return typeof fallback !== 'object' || Object.keys(fallback).length > 0;
}
