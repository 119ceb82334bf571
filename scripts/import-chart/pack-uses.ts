import type { TemplateUse } from '../../server/src/core/charts/template-use.ts';
import type { Json, JsonObject } from '../../server/src/core/json.ts';

/**
 * Uses as uses.json has them: by path `kind 0 3`, where the numbers say which of `conditions` have to
 * hold. Few conditions stand before many uses.
 */
export function packUses(uses: ReadonlyMap<string, readonly TemplateUse[]>): JsonObject {
  const conditions = new Map<string, number>();
  const numberOf = (condition: Json) => {
    const text = JSON.stringify(condition);
    const number = conditions.get(text) ?? conditions.size;
    conditions.set(text, number);
    return number;
  };
  const paths = [...uses].map(([path, list]) => {
    return [path, list.map(({ kind, when }) => [kind, ...when.map(numberOf)].join(' '))] as const;
  });
  return {
    conditions: [...conditions.keys()].map((text): Json => JSON.parse(text)),
    paths: Object.fromEntries(paths),
  };
}
