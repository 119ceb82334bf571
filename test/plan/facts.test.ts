import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { effectOfKey } from '../../server/src/core/effects/effect-of-key.ts';
import { effectiveValues } from '../../server/src/core/effects/effective-values.ts';
import { isObject, type Json, type JsonObject } from '../../server/src/core/json.ts';
import { setAt } from '../../server/src/core/values/set-at.ts';
import { effectsOf, valuesOf } from '../support/effects.ts';

/*
 * What rendering has shown of each key, by hand and on another machine, against what the templates were
 * understood to do: every object that was seen to change must be one that the key is known to touch.
 */

interface Seen {
  readonly kind: string;
  readonly name: string;
  /** What had to be set for it, as `path=JSON`; without JSON a list that has something in it. */
  readonly needs: readonly string[];
  /** What the key was set to. */
  readonly new: Json;
}

function valuesWith(needs: readonly string[]): JsonObject {
  return needs.reduce<JsonObject>((values, need) => {
    const [, path = '', json] = /^([^=]+)(?:=(.*))?$/s.exec(need) ?? [];
    const value = json === undefined ? ['some'] : json === '' ? null : JSON.parse(json);
    const changed = setAt(values, path.split('.'), value);
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
      const path = key.split('.');
      const written = valuesWith(entry.needs);
      // Before and after: some names are made of the value itself.
      const found = [written, setAt(written, path, entry.new)].some((either) => {
        if (!isObject(either)) return false;
        const values = effectiveValues(effects, known.defaults, either);
        const { sets = [], decides = [], restarts = [] } = effectOfKey(effects, path, values) ?? {};
        return [...sets, ...decides, ...restarts].some(
          ({ kind, name }) => kind === entry.kind && name === entry.name,
        );
      });
      if (found) hits++;
      else misses++;
      if (!found) context.diagnostic(`${key}: ${entry.kind} ${entry.name}`);
    }
    context.diagnostic(`${hits} of ${hits + misses} keys do what was seen`);
    assert.equal(misses, 0);
  });

  test(`${chart}: little is said of keys that was not seen`, { skip }, (context) => {
    const facts: Readonly<Record<string, readonly Seen[] | undefined>> = JSON.parse(
      readFileSync(file, 'utf8'),
    );
    const effects = effectsOf(chart);
    const values = effectiveValues(effects, valuesOf({}, chart).chart.defaults, {});
    const keys = Object.entries(facts).filter(
      ([key, seen], at) => at % EACH === 0 && Array.isArray(seen) && !key.includes('['),
    );
    const doubtful = keys.filter(([key, seen = []]) => {
      const {
        sets = [],
        decides = [],
        restarts = [],
      } = effectOfKey(effects, key.split('.'), values) ?? {};
      const was = new Set(seen.map(({ kind, name }) => `${kind} ${name}`));
      return [...sets, ...decides, ...restarts].some(
        ({ kind, name }) => !was.has(`${kind} ${name}`),
      );
    });
    context.diagnostic(`${doubtful.length} of ${keys.length}: ${doubtful.map(([key]) => key)}`);
    assert.ok(doubtful.length <= 0.08 * keys.length);
  });
}
