import type { Chart } from '../../charts/chart.ts';
import type { FixPlan } from '../../fix.ts';
import { isObject, type JsonObject } from '../../json.ts';
import { formatPath, type Path } from '../../path.ts';
import { didYouMean, isSameWord } from '../../shape/did-you-mean.ts';
import { schemaAt } from '../../shape/schema-at.ts';
import type { Values } from '../../values/values.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

/** Keys that people put first in a file to hold anchors; Helm ignores them, as is meant. */
const ANCHORS = /^(?:x-|[._])/;

export const unknownKey: Rule = {
  id: 'unknown-key',
  section: 'shape',
  severity: 'warning',
  title: 'Use only keys that the chart reads',
  why: 'Helm accepts any key and says nothing of those that no template reads. A slip of the pen, or a key of an older chart, then looks like a setting and does nothing.',
  how: 'Correct the name, move the key to where the chart reads it, or remove it.',
  docs: docs('docs/setup/platform/common-reference'),
  charts: ['platform', 'agent'],
  versions: { from: '2.0' },
  // No condition: only the written values tell, since the chart declares dead keys as well.
  *check({ values, shape }) {
    for (const error of shape) {
      if (error.kind !== 'unknown-key') continue;
      const { path, known } = error;
      if (path.length === 1 && ANCHORS.test(String(path[0]))) continue;
      const parent = schemaAt(values.chart.schema, path.slice(0, -1)) ?? {};
      const fix = moveFix(values, path, parent) ?? renameFix(values, path, known);
      yield { at: path, message: describe(values.chart, path, parent), fixes: fix ? [fix] : [] };
    }
  },
  example: {
    bad: `deploymentChart: platform
nodeSelectors:
  polyaxon: core
`,
    good: `deploymentChart: platform
nodeSelector:
  polyaxon: core
`,
  },
};

function describe({ name, version, schema }: Chart, path: Path, parent: JsonObject): string {
  const key = `\`${formatPath(path)}\``;
  const fields = parent['x-fields'];
  // Such a map is rendered whole, so the key does reach the manifest.
  if (fields !== undefined) return `${key} is no part of ${fields}; Kubernetes may refuse it.`;
  const subchart = schemaAt(schema, path.slice(0, 1))?.['x-subchart'];
  if (subchart === undefined) {
    return `No template of the ${name} chart ${version} reads ${key}, so it has no effect.`;
  }
  const readers = `the ${name} chart ${version} nor its bundled ${subchart}`;
  return `Neither ${readers} reads ${key}, so it has no effect.`;
}

/** An older chart's key whose new place is known. */
function moveFix(values: Values, path: Path, parent: JsonObject): FixPlan | undefined {
  const moved = isObject(parent['x-moved']) ? parent['x-moved'] : {};
  const key = String(path.at(-1));
  const place = Object.hasOwn(moved, key) ? moved[key] : undefined;
  if (typeof place !== 'string') return undefined;
  const to = place.split('.');
  if (values.isWritten(to)) return undefined;
  return { title: `Move to ${place}`, changes: [{ move: path, to }] };
}

function renameFix(values: Values, path: Path, known: readonly string[]): FixPlan | undefined {
  const parent = path.slice(0, -1);
  const key = String(path.at(-1));
  const { schema } = values.chart;
  const alive = known.filter((name) => schemaAt(schema, [...parent, name])?.['x-dead'] !== true);
  const name = didYouMean(key, alive);
  if (name === undefined || values.isWritten([...parent, name])) return undefined;
  const changes = [{ move: path, to: [...parent, name] }];
  return { title: `Rename to ${name}`, changes, safe: isSameWord(key, name) };
}
