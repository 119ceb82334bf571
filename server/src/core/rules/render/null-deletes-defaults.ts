import type { FixPlan } from '../../fix.ts';
import { snippetScalar } from '../../fixes/snippet.ts';
import { isObject } from '../../json.ts';
import { formatPath, getAt, type Path } from '../../path.ts';
import { effectOfNull } from '../../shape/effect.ts';
import { schemaAt } from '../../shape/schema-at.ts';
import type { Values } from '../../values/values.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

export const nullDeletesDefaults: Rule = {
  id: 'null-deletes-defaults',
  section: 'render',
  keywise: true,
  severity: 'error',
  title: 'Do not leave values empty that the chart cannot do without',
  why: 'A key with nothing behind it, also one whose keys are all commented out, is a null. Helm takes that as the wish to delete the default, and then stops at the first template that looks for a value below it.',
  how: 'Remove the key or write `{}`: both keep the defaults of the chart.',
  docs: docs('docs/setup/platform/common-reference'),
  charts: ['platform', 'agent'],
  source:
    'polyaxon/templates/partials/_ssl.tpl, polyaxon/templates/partials/_proxies.tpl, polyaxon/templates/partials/_plaform.tpl',
  // No condition: what each template needs is read from the chart.
  *check({ values, leaves }) {
    for (const [path, value] of leaves) {
      if (value !== null) continue;
      const effect = effectOfNull(values, path);
      if (effect !== 'stops' && effect !== 'refused') continue;
      const name = `\`${formatPath(path)}\``;
      if (typeof path.at(-1) === 'number') {
        const message = say`${name} is empty, and Helm stops at such an item.`;
        yield { at: path, on: 'value', message };
        continue;
      }
      yield {
        at: path,
        message: say`${name} is empty, which deletes its default, and the chart cannot be installed without it.`,
        fixes: [keepDefault(values, path)],
      };
    }
  },
  example: {
    bad: `deploymentChart: platform
ssl:
  # enabled: true
  # secretName: polyaxon-cert
`,
    good: `deploymentChart: platform
ssl: {}
`,
  },
};

/** Where the default is no map, it has to be written again. */
function keepDefault({ chart }: Values, path: Path): FixPlan {
  const fallback = getAt(chart.defaults, path) ?? schemaAt(chart.schema, path)?.default ?? {};
  const text = isObject(fallback) ? '{}' : snippetScalar(fallback);
  return {
    title: isObject(fallback)
      ? "Keep the chart's defaults"
      : say`Write ${text}, the chart's default`,
    changes: [{ replace: path, with: text }],
    safe: false,
  };
}
