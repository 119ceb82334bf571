import { formerKeyReport } from '../../former-keys/former-key-report.ts';
import { formerKeys, isOfSubchart } from '../../former-keys/former-keys.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

export const removedKey: Rule = {
  id: 'removed-key',
  section: 'shape',
  severity: 'warning',
  title: 'Replace keys of older charts',
  why: 'Charts rename and drop keys without a word: Helm takes the old name, no template reads it, and the release goes on with a default. It mostly shows after an upgrade, when a setting is suddenly gone.',
  how: 'Move the value to the new key, or delete what has none. A moved setting takes effect with the next upgrade, so compare the rendered manifests before. `polyaxon-values migrate` moves all of them at once.',
  docs: docs('docs/setup/platform/common-reference'),
  charts: ['platform', 'agent'],
  source: 'the templates of all charts since 0.0 (`schemas/charts/history.json`)',
  supersedes: ['wrong-type', 'wrong-value'],
  // No condition: only the written values tell, and it depends on the version that is asked for.
  check: ({ values }) =>
    formerKeys(values)
      .filter(({ key }) => key.last !== undefined && !isOfSubchart(key))
      .map(formerKeyReport),
  example: {
    bad: `deploymentChart: platform
serviceType: ClusterIP
`,
    good: `deploymentChart: platform
gateway:
  service:
    type: ClusterIP
`,
  },
};
