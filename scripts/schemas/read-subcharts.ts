import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isObject, type Json, type JsonObject } from '../../server/src/core/json.ts';

const FOLDER = fileURLToPath(new URL('../../schemas/charts/subcharts/', import.meta.url));

/** What was imported of a bundled chart. */
export interface SubchartFacts {
  readonly defaults: JsonObject;
  /** The types that its own schema makes Helm insist on. */
  readonly schema: JsonObject;
  readonly uses: JsonObject;
}

/** By name, those of a chart's sub-charts that were imported at the version that it pins. */
export function readSubcharts(dependencies: Json | undefined): ReadonlyMap<string, SubchartFacts> {
  const pins = isObject(dependencies) ? Object.entries(dependencies) : [];
  return new Map(
    pins.flatMap(([name, version]) => {
      const file = `${FOLDER}${name}-${version}.json`;
      if (!existsSync(file)) return [];
      const facts: unknown = JSON.parse(readFileSync(file, 'utf8'));
      if (!isObject(facts)) throw new Error(`${file} is no map.`);
      return [
        [
          name,
          {
            defaults: part(facts, 'defaults'),
            schema: part(facts, 'schema'),
            uses: part(facts, 'uses'),
          },
        ],
      ];
    }),
  );
}

function part(facts: JsonObject, name: string): JsonObject {
  const value = facts[name];
  return isObject(value) ? value : {};
}
