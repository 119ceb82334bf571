import { isObject, type JsonObject } from '../../server/src/core/json.ts';
import { packUses } from './pack-uses.ts';
import type { Subchart } from './read-chart.ts';

/**
 * What is kept of a sub-chart: its defaults, the types that its own schema makes Helm insist on, and
 * what its templates do with the values.
 */
export function subchartFacts({ defaults, schema, templates }: Subchart): JsonObject {
  return {
    defaults,
    schema: typesOf(schema),
    uses: packUses(templates.uses),
  };
}

/** A schema without its words for people. */
function typesOf({ type, properties, items, enum: words }: JsonObject): JsonObject {
  const entries = isObject(properties) ? Object.entries(properties) : [];
  const children = entries.map(
    ([key, child]) => [key, isObject(child) ? typesOf(child) : {}] as const,
  );
  return {
    ...(type === undefined ? {} : { type }),
    ...(words === undefined ? {} : { enum: words }),
    ...(isObject(items) && items.type !== undefined ? { items: typesOf(items) } : {}),
    ...(children.length > 0 ? { properties: Object.fromEntries(children) } : {}),
  };
}
