import { readFileSync } from 'node:fs';
import { resolveChart } from '../../server/src/core/charts/catalog.ts';
import type { ChartName } from '../../server/src/core/charts/chart.ts';
import type { Effects } from '../../server/src/core/effects/effects.ts';
import { unpackEffects } from '../../server/src/core/effects/unpack.ts';
import type { JsonObject } from '../../server/src/core/json.ts';
import { coalesce } from '../../server/src/core/values/coalesce.ts';
import { createValues, type Values } from '../../server/src/core/values/values.ts';

const VERSION = '2.15.1';

export function effectsOf(chart: ChartName): Effects {
  const file = new URL(`../../schemas/charts/${chart}/${VERSION}/effects.json`, import.meta.url);
  return unpackEffects(JSON.parse(readFileSync(file, 'utf8')));
}

/** What somebody writes, as the values of a deployment. */
export function valuesOf(written: JsonObject, name: ChartName = 'platform'): Values {
  const { chart } = resolveChart(name, VERSION);
  return createValues(chart, 'production', written, coalesce(chart.defaults, written), VERSION);
}
