import type { FixPlan } from '../../fix.ts';
import { formerKeys, isFormerPath } from '../../former-keys/former-keys.ts';
import type { JsonObject } from '../../json.ts';
import { formatPath, type Path } from '../../path.ts';
import { likelyPlaces } from '../../shape/likely-place.ts';
import { schemaAt } from '../../shape/schema-at.ts';
import type { Values } from '../../values/values.ts';
import { type Message, say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

/** Keys that people put first in a file to hold anchors; Helm ignores them, as is meant. */
const ANCHORS = /^(?:x-|[._])/;

export const unknownKey: Rule = {
  id: 'unknown-key',
  section: 'shape',
  severity: 'warning',
  title: 'Use only keys that the chart reads',
  why: 'Helm accepts any key and says nothing of those that no template reads. A slip of the pen, or a key at the wrong place, then looks like a setting and does nothing.',
  how: 'Correct the name, move the key to where the chart reads it, or remove it.',
  docs: docs('docs/setup/platform/common-reference'),
  charts: ['platform', 'agent'],
  source: 'what the templates of the chart version read (`schemas/charts/*/reads.json`)',
  // No condition: only the written values tell, since the chart declares dead keys as well.
  *check({ values, shape }) {
    const former = formerKeys(values);
    for (const { key, path, move } of former) {
      // Those that some chart did read are told by `removed-key`.
      if (key.last !== undefined || key.to === undefined) continue;
      const message = describe(values, path, key.to);
      yield { at: path, message, fixes: typeof move === 'string' ? [] : [move] };
    }
    const likelyPlace = likelyPlaces(values);
    const severity = values.chart.isFar ? 'hint' : 'warning';
    for (const error of shape) {
      if (error.kind !== 'unknown-key' || isFormerPath(former, error.path)) continue;
      const { path, known } = error;
      if (path.length === 1 && ANCHORS.test(String(path[0]))) continue;
      const parent = schemaAt(values.chart.schema, path.slice(0, -1)) ?? {};
      const place = likelyPlace(path, known);
      const message = describe(values, path, place && formatPath(place.path), parent);
      const fix = place && moveFix(values, path, place.path, place.isSure);
      yield { at: path, message, severity, fixes: fix ? [fix] : [] };
    }
  },
  example: {
    bad: `deploymentChart: platform
gatewayy:
  replicas: 2
`,
    good: `deploymentChart: platform
gateway:
  replicas: 2
`,
  },
};

function describe(
  { chart }: Values,
  path: Path,
  meant: string | undefined,
  parent: JsonObject = {},
): Message {
  const key = `\`${formatPath(path)}\``;
  const guess = meant === undefined ? '.' : say`; did you mean \`${meant}\`?`;
  const fields = parent['x-fields'];
  // Such a map is rendered whole, so the key does reach the manifest.
  if (fields !== undefined)
    return say`${key} is no part of ${String(fields)}, so Kubernetes may refuse it${guess}`;
  const subchart = schemaAt(chart.schema, path.slice(0, 1))?.['x-subchart'];
  if (subchart === undefined) {
    return say`${key} is read by no template of chart ${chart.version}${guess}`;
  }
  return say`${key} is read neither by chart ${chart.version} nor by its bundled ${String(subchart)}${guess}`;
}

function moveFix(values: Values, from: Path, to: Path, safe: boolean): FixPlan | undefined {
  if (values.isWritten(to)) return undefined;
  const isRename = formatPath(from.slice(0, -1)) === formatPath(to.slice(0, -1));
  const title = isRename ? say`Rename to ${to.at(-1)}` : say`Move to ${formatPath(to)}`;
  return { title, changes: [{ move: from, to }], safe };
}
