import { describeTypes, describeValue, typeOf } from '../../describe-value.ts';
import type { FixPlan } from '../../fix.ts';
import { snippetScalar } from '../../fixes/snippet.ts';
import { isObject, type Json, type JsonObject, plainNumber } from '../../json.ts';
import { formatPath, type Path } from '../../path.ts';
import { schemaAt } from '../../shape/schema-at.ts';
import { severityOf } from '../../shape/severity-of.ts';
import { spoiledAt } from '../../shape/spoiled-at.ts';
import { validateShape } from '../../shape/validate-shape.ts';
import type { Values } from '../../values/values.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

export const wrongType: Rule = {
  id: 'wrong-type',
  section: 'shape',
  severity: 'error',
  title: 'Give each value the type that the chart needs',
  why: 'Templates do not check types. A text where `true` or `false` belongs counts as true, a number where text belongs may stop Helm or come out changed, and Kubernetes refuses what does not fit its objects.',
  how: 'Quote what must be text, take the quotes off `true` and `false`, and write lists with dashes and maps with keys.',
  docs: docs('docs/setup/platform/common-reference'),
  charts: ['platform', 'agent'],
  source:
    'where the templates of the chart version put the value (`schemas/charts/*/values.schema.json`)',
  // No condition: the schema of the chart's shape says it already.
  *check({ values, shape }) {
    for (const error of shape) {
      if (error.kind !== 'wrong-type') continue;
      const { path, value, expected } = error;
      const schema = schemaAt(values.chart.schema, path) ?? {};
      const name = path.length === 0 ? say`The file` : `\`${formatPath(path)}\``;
      const needed = say`${describeTypes(expected)} is needed`;
      const what = say`${name} is ${describeValue(value)}, but ${needed}`;
      const effect = effectOf(schema, value);
      const message = effect === undefined ? say`${what}.` : say`${what}: ${effect}.`;
      const fix = fixFor(values, path, value, expected, schema);
      const severity = severityOf(values, path, value);
      yield { at: path, on: 'value', message, severity, fixes: fix ? [fix] : [] };
    }
  },
  example: {
    bad: `deploymentChart: platform
nodeSelector:
  polyaxon: true
`,
    good: `deploymentChart: platform
nodeSelector:
  polyaxon: "true"
`,
  },
};

function effectOf(schema: JsonObject, value: Json): string | undefined {
  if (schema['x-strict'] !== undefined) return "the sub-chart's own schema makes Helm stop";
  const effects = schema['x-effect'];
  if (!isObject(effects) || value === '') return undefined;
  const effect = effects[typeOf(value)] ?? effects.any;
  return effect === undefined ? undefined : String(effect);
}

function isNumeric(type: string): boolean {
  return type === 'number' || type === 'integer';
}

function fixFor(
  values: Values,
  path: Path,
  value: Json,
  expected: readonly string[],
  schema: JsonObject,
): FixPlan | undefined {
  const replaceBy = (title: string, text: Json, safe = false): FixPlan => ({
    title,
    changes: [{ replace: path, with: snippetScalar(text) }],
    safe,
  });
  const takesText = expected.includes('string');
  if (takesText && (typeof value === 'number' || typeof value === 'boolean')) {
    // A text that is none of those that are allowed is no better, and no amount is called "true".
    if (typeof value === 'boolean' && expected.some(isNumeric)) return undefined;
    if (validateShape(schema, String(value)).length > 0) return undefined;
    // Where the template prints it bare, quotes do not get that far.
    if (spoiledAt(values, path, String(value))) return undefined;
    // As it is written: YAML reads `yes` as true, 010 as 8 and 1.20 as 1.2.
    // What counts as off counts as on once it is a text.
    return { title: 'Quote the value', changes: [{ quote: path }], safe: Boolean(value) };
  }
  if (typeof value !== 'string') return undefined;
  if (expected.includes('boolean') && /^(?:true|false)$/i.test(value)) {
    // As a text both count as true, so only one of them keeps its effect.
    const isTrue = value.toLowerCase() === 'true';
    return replaceBy('Remove the quotes', isTrue, isTrue);
  }
  return expected.includes('integer') && /^(?:0|[1-9]\d{0,8})$/.test(value)
    ? replaceBy('Remove the quotes', plainNumber(value), true)
    : undefined;
}
