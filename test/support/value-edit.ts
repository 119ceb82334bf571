import { isObject, type Json, type JsonObject } from '../../server/src/core/json.ts';
import { setAt } from '../../server/src/core/values/set-at.ts';
import { parseYaml } from '../../server/src/core/yaml/parse.ts';
import { toJson } from '../../server/src/core/yaml/tree.ts';

/** Values before and after an edit. */
export interface ValueEdit {
  readonly before: JsonObject;
  readonly after: JsonObject;
}

/**
 * An edit in one line: `redis.port: 6379 → 6380; redis.enabled: true`. Parts end at `; `, what has no
 * arrow is the same on both sides, `–` is no value, and values are YAML.
 */
export function readEdit(line: string): ValueEdit {
  let before: JsonObject = {};
  let after: JsonObject = {};
  for (const part of line.split('; ')) {
    const [, path = '', from = '–', to = from] = /^(\S+): (.*?)(?: → (.*))?$/.exec(part) ?? [];
    before = withValue(before, path, from);
    after = withValue(after, path, to);
  }
  return { before, after };
}

function withValue(values: JsonObject, path: string, text: string): JsonObject {
  const changed = text === '–' ? values : setAt(values, path.split('.'), readValue(text));
  return isObject(changed) ? changed : values;
}

function readValue(text: string): Json {
  const root = parseYaml(text).documents[0]?.root;
  return root ? toJson(root) : null;
}
