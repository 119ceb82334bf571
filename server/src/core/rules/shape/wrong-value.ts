import type { FixPlan } from '../../fix.ts';
import { snippetScalar } from '../../fixes/snippet.ts';
import type { Json } from '../../json.ts';
import { formatPath, type Path } from '../../path.ts';
import { didYouMean, isSameWord } from '../../shape/did-you-mean.ts';
import { schemaAt } from '../../shape/schema-at.ts';
import { severityOf } from '../../shape/severity-of.ts';
import { anyOf, type Message, say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

/** A longer list of values says less than their number. */
const MAX_LISTED = 8;

export const wrongValue: Rule = {
  id: 'wrong-value',
  section: 'shape',
  severity: 'error',
  title: 'Use one of the values that are accepted',
  why: 'Helm renders whatever is written. A word that Kubernetes or Polyaxon does not know, also one that is only wrong in its letter case, is refused at install or later, when a service starts.',
  how: 'Choose one of the accepted values; letter case counts.',
  docs: docs('docs/setup/platform/common-reference'),
  charts: ['platform', 'agent'],
  source:
    'where the templates of the chart version put the value (`schemas/charts/*/values.schema.json`)',
  // No condition: the schema of the chart's shape says it already.
  *check({ values, shape }) {
    for (const error of shape) {
      if (error.kind !== 'wrong-value') continue;
      const { path, value } = error;
      const allowed = error.allowed.map(String);
      const { 'x-by': by = 'the chart' } = schemaAt(values.chart.schema, path) ?? {};
      const fix = fixFor(path, value, allowed);
      const message = say`\`${formatPath(path)}\` is \`${String(value)}\`${describe(String(by), error.range ? [error.range] : allowed)}.`;
      const severity = severityOf(values, path, value);
      yield { at: path, on: 'value', message, severity, fixes: fix ? [fix] : [] };
    }
  },
  example: {
    bad: `deploymentChart: platform
gateway:
  service:
    type: ClusterIp
`,
    good: `deploymentChart: platform
gateway:
  service:
    type: ClusterIP
`,
  },
};

function describe(by: Message, allowed: readonly Message[]): Message {
  if (allowed.length > MAX_LISTED) {
    return say`, which is none of the ${allowed.length} values that ${by} accepts`;
  }
  return say`; ${by} accepts ${anyOf(allowed)}`;
}

function fixFor(path: Path, value: Json, allowed: readonly string[]): FixPlan | undefined {
  if (typeof value !== 'string') return undefined;
  const meant = didYouMean(value, allowed);
  if (meant === undefined) return undefined;
  const changes = [{ replace: path, with: snippetScalar(meant) }];
  return { title: say`Change to ${meant}`, changes, safe: isSameWord(value, meant) };
}
