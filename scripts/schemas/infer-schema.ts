import { isObject, type Json, type JsonObject } from '../../server/src/core/json.ts';
import { below, isRead, isReadWhole, type Place } from './place.ts';

/**
 * The schema of a key that the source files lack: mostly keys of older charts. It says no more than
 * what the default and the templates tell, so it is lenient.
 */
function inferSchema(place: Place): JsonObject {
  const { fallback, reads } = place;
  const dead = isRead(place) ? {} : { 'x-dead': true };
  const preset = fallback === undefined || fallback === null ? {} : { default: fallback };
  if (Array.isArray(fallback) || reads?.children.has('[]')) {
    return { type: ['array', 'object', 'null'], ...preset, ...dead };
  }
  const isMap = isObject(fallback) || (reads !== undefined && reads.children.size > 0);
  if (!isMap) {
    return isReadWhole(place) && reads?.whole
      ? { ...preset, ...dead }
      : { type: ['string', 'number', 'boolean', 'null'], ...preset, ...dead };
  }
  const isOpen = isReadWhole(place) || place.dead;
  if (isOpen) return { type: ['object', 'null'], ...preset, ...dead };
  const names = Object.keys(inferredProperties(place, new Set()));
  return {
    type: ['object', 'null'],
    properties: inferredProperties(place, new Set()),
    ...(names.length > 0 ? { additionalProperties: false } : {}),
    ...dead,
  };
}

/** Keys that are read or declared at a place, besides the known ones. */
export function inferredProperties(place: Place, known: ReadonlySet<string>): JsonObject {
  const declared = isObject(place.fallback) ? Object.keys(place.fallback) : [];
  const read = [...(place.reads?.children.keys() ?? [])].filter((key) => key !== '[]');
  const result: Record<string, Json> = {};
  for (const key of new Set([...read, ...declared])) {
    if (!known.has(key)) {
      const inner = below(place, key);
      result[key] = inferSchema({ ...inner, dead: !isRead(inner) });
    }
  }
  return result;
}
