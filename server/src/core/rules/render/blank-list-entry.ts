import { isUsed } from '../../deployment/is-used.ts';
import { formatPath, type Path } from '../../path.ts';
import { effectOfNull } from '../../shape/effect.ts';
import type { Values } from '../../values/values.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

export const blankListEntry: Rule = {
  id: 'blank-list-entry',
  section: 'render',
  keywise: true,
  severity: 'warning',
  title: 'Leave no entry of a list blank',
  why: 'A dash with nothing behind it is an entry all the same, a null. The chart hands it on, and Kubernetes gets an entry without a name or a key, which it refuses or takes for something else.',
  how: 'Fill the entry in or remove its dash.',
  docs: docs('docs/setup/platform/common-reference'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/partials/_gateway.tpl and others that write lists out as they are',
  *check({ values, leaves }) {
    for (const [path, value] of leaves) {
      const index = path.at(-1);
      if (value !== null || typeof index !== 'number') continue;
      // Where Helm stops at it, `null-deletes-defaults` tells.
      if (effectOfNull(values, path) === 'stops' || !isRead(values, path)) continue;
      yield {
        at: path,
        message: say`\`${formatPath(path)}\` is blank, and the chart hands on an entry that says nothing.`,
      };
    }
  },
  example: {
    bad: `deploymentChart: platform
tolerations:
  -
  - key: dedicated
    operator: Exists
`,
    good: `deploymentChart: platform
tolerations:
  - key: dedicated
    operator: Exists
`,
  },
};

/** The entry itself, or the list as a whole, goes into some object. */
function isRead(values: Values, path: Path): boolean {
  return isUsed(values, path) || isUsed(values, path.slice(0, -1));
}
