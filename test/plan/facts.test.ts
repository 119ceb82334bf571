import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { effectOfKey } from '../../server/src/core/effects/effect-of-key.ts';
import { effectiveValues } from '../../server/src/core/effects/effective-values.ts';
import { isObject, type JsonObject } from '../../server/src/core/json.ts';
import { setAt } from '../../server/src/core/values/set-at.ts';
import { effectsOf, valuesOf } from '../support/effects.ts';

/*
 * What rendering has shown of each key, by hand and on another machine, against what the templates were
 * understood to do: every object that was seen to change must be one that the key is known to touch.
 */

interface Seen {
  readonly kind: string;
  readonly name: string;
  /** What had to be set for it, as `path=JSON`. */
  readonly needs: readonly string[];
}

function valuesWith(needs: readonly string[]): JsonObject {
  return needs.reduce<JsonObject>((values, need) => {
    const [, path = '', json = ''] = /^([^=]+)=(.*)$/s.exec(need) ?? [];
    const changed = setAt(values, path.split('.'), json === '' ? null : JSON.parse(json));
    return isObject(changed) ? changed : values;
  }, {});
}

/** All of them take half a minute. */
const EACH = 8;

for (const chart of ['platform', 'agent'] as const) {
  const file = new URL(`../../../shared/facts/effects-${chart}-2.15.1.json`, import.meta.url);
  const skip = existsSync(file) ? false : 'the facts are not on this machine';
  test(`${chart}: keys touch the objects that were seen to change`, { skip }, (context) => {
    const facts: Readonly<Record<string, readonly Seen[] | undefined>> = JSON.parse(
      readFileSync(file, 'utf8'),
    );
    const effects = effectsOf(chart);
    const { chart: known } = valuesOf({}, chart);
    let [hits, misses] = [0, 0];
    const keys = Object.entries(facts).filter(
      ([key, seen]) => Array.isArray(seen) && !key.includes('['),
    );
    for (const [at, [key, seen = []]] of keys.entries()) {
      const entry = seen[at % Math.max(1, seen.length)];
      if (at % EACH !== 0 || !entry) continue;
      const values = effectiveValues(effects, known.defaults, valuesWith(entry.needs));
      const effect = effectOfKey(effects, key.split('.'), values);
      const touched = [effect?.sets, effect?.decides, effect?.restarts].flatMap(
        (each) => each ?? [],
      );
      const found = touched.some(({ kind, name }) => kind === entry.kind && name === entry.name);
      if (found) hits++;
      else misses++;
      if (!found) context.diagnostic(`${key}: ${entry.kind} ${entry.name}`);
    }
    context.diagnostic(`${hits} of ${hits + misses} keys do what was seen`);
    // Names that are made of the value itself are told as they are now.
    assert.ok(misses <= 1 + 0.03 * (hits + misses));
  });
}
