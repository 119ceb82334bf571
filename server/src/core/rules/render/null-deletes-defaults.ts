import { holds } from '../../conditions/holds.ts';
import { neededValues } from '../../deployment/needed-values.ts';
import type { FixPlan } from '../../fix.ts';
import { snippetScalar } from '../../fixes/snippet.ts';
import { isObject } from '../../json.ts';
import { getAt, toPath } from '../../path.ts';
import type { Values } from '../../values/values.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

export const nullDeletesDefaults: Rule = {
  id: 'null-deletes-defaults',
  section: 'render',
  severity: 'error',
  title: 'Do not leave values empty that the chart cannot do without',
  why: 'A key with nothing behind it, also one whose keys are all commented out, is a null. Helm takes that as the wish to delete the default, and then stops at the first template that looks for a value below it.',
  how: 'Remove the key or write `{}`: both keep the defaults of the chart.',
  docs: docs('docs/setup/platform/common-reference'),
  charts: ['platform', 'agent'],
  source:
    'polyaxon/templates/partials/_ssl.tpl, polyaxon/templates/partials/_proxies.tpl, polyaxon/templates/partials/_plaform.tpl',
  versions: { from: '2.5' },
  *check({ values }) {
    for (const { path, when } of neededValues[values.chart.name]) {
      if (getAt(values.written, path) !== null) continue;
      if (when && !holds(when, values.effective)) continue;
      yield {
        at: path,
        message: `\`${path}\` is empty, which deletes its default, and the chart cannot be installed without it.`,
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
function keepDefault(values: Values, path: string): FixPlan {
  const fallback = getAt(values.chart.defaults, path) ?? {};
  const text = isObject(fallback) ? '{}' : snippetScalar(fallback);
  return {
    title: isObject(fallback) ? "Keep the chart's defaults" : `Write ${text}, the chart's default`,
    changes: [{ replace: toPath(path), with: text }],
    safe: false,
  };
}
