import { formerKeyReport } from '../../former-keys/former-key-report.ts';
import { formerKeys, isOfSubchart } from '../../former-keys/former-keys.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

export const subchartKeyIgnored: Rule = {
  id: 'subchart-key-ignored',
  section: 'no-effect',
  severity: 'warning',
  title: 'Set keys of bundled charts where they are read',
  why: 'PostgreSQL, Redis and RabbitMQ are charts of their own, and chart 1.21 replaced all three by newer ones that read most settings elsewhere. Many examples, also in the documentation, still show the old places, where nothing happens.',
  how: 'Move the setting to the place that is read. On a running release, think first: another node may not reach the volume, a changed volume is refused by Kubernetes, and a database or broker that has data keeps the users and passwords that it was created with, so the platform may no longer get in.',
  docs: docs('docs/setup/platform/postgresql-ha', 'scheduling'),
  charts: ['platform'],
  versions: { from: '1.21' },
  source: 'polyaxon/Chart.yaml and the templates of the charts that it names',
  supersedes: ['wrong-type', 'wrong-value'],
  // No condition: only the written values tell, since the chart's defaults hold such keys as well.
  check: ({ values }) =>
    formerKeys(values)
      .filter(({ key }) => isOfSubchart(key))
      .map(formerKeyReport),
  example: {
    bad: `deploymentChart: platform
postgresql:
  nodeSelector:
    polyaxon: core
`,
    good: `deploymentChart: platform
postgresql:
  primary:
    nodeSelector:
      polyaxon: core
`,
  },
};
