import type { Change, FixPlan } from '../../fix.ts';
import type { Json } from '../../json.ts';
import { formatPath, type Path } from '../../path.ts';
import { schemaAt } from '../../shape/schema-at.ts';
import { validateShape } from '../../shape/validate-shape.ts';
import type { Values } from '../../values/values.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Report, Rule } from '../rule.ts';

export const largeNumber: Rule = {
  id: 'large-number',
  section: 'render',
  keywise: true,
  severity: 'error',
  title: 'Quote numbers of a million and more',
  why: 'Helm keeps every number as a floating-point one, and where the chart makes text of it, from a million on it comes out with an exponent. Services that look for a user id, an interval or an image tag there get something else. User ids on OpenShift are that large.',
  how: 'Put the number in quotes. It stays a whole number where a pod needs one, since the chart writes it there without quotes. Only the check of the Polyaxon CLI asks for a plain number: deploy with Helm itself.',
  docs: docs('docs/setup/platform/common-reference', 'security-context'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/common-cm.yaml, polyaxon/templates/platform-cm.yaml',
  *check({ values, leaves }) {
    for (const [path, value] of leaves) {
      if (typeof value !== 'number' || Math.abs(value) < 1e6) continue;
      if (!isKept(path) && isText(values, path)) yield report(values, path, value);
    }
  },
  example: {
    bad: `deploymentChart: platform
securityContext:
  enabled: true
  runAsUser: 1000650000
  runAsGroup: 1000650000
  fsGroup: 1000650000
`,
    good: `deploymentChart: platform
securityContext:
  enabled: true
  runAsUser: "1000650000"
  runAsGroup: "1000650000"
  fsGroup: "1000650000"
`,
  },
};

/** Printed as part of a whole block or as JSON, which keeps the digits; or for the sub-charts alone. */
const WHOLE = /^(?:notifier|cleaner|init|sidecar|tmux|connections|.*[aA]rtifactsStore)$/;
const SUBCHART = /^(?:postgresql|redis|rabbitmq)$/;

/** Kubernetes itself reads these, and to it a number with an exponent is the same whole number. */
const READ_AS_NUMBER = /^(?:fsGroup|user|group|replicas|hpa|livenessProbe|readinessProbe)$/;

/** Where no text is made of the number. */
function isKept(path: Path): boolean {
  return (
    WHOLE.test(String(path[0])) ||
    path.some((key) => typeof key === 'number' || key === 'resources' || READ_AS_NUMBER.test(key))
  );
}

/** Text is as good there: where it is the only type, `wrong-type` asks for it. */
function isText({ chart }: Values, path: Path): boolean {
  if (SUBCHART.test(String(path[0])) && path.at(-1) !== 'tag') return false;
  const schema = schemaAt(chart.schema, path);
  const types: readonly Json[] = [schema?.type ?? []].flat();
  const isEither = types.includes('string') && /integer|number/.test(types.join());
  return isEither && schema?.['x-dead'] !== true;
}

function report({ chart }: Values, path: Path, value: number): Report {
  // What is no whole number stays none in quotes.
  const fits = validateShape(schemaAt(chart.schema, path) ?? {}, String(value)).length === 0;
  return {
    at: path,
    on: 'value',
    message: say`Helm writes \`${formatPath(path)}\` as \`${printed(value)}\` where the chart makes text of it.`,
    fixes: fits ? [quote(path, value)] : [],
  };
}

function quote(path: Path, value: number): FixPlan {
  // More digits than a number keeps are only in the file.
  const change: Change = Number.isSafeInteger(value)
    ? { replace: path, with: `"${value}"` }
    : { quote: path };
  return { title: 'Quote the number', changes: [change], safe: true };
}

/** As Go prints a floating-point number: two digits of exponent at least. */
function printed(value: number): string {
  return value.toExponential().replace(/\+(\d)$/, '+0$1');
}
