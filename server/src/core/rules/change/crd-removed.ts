import { allChanged } from '../../changes/changed.ts';
import type { Values } from '../../values/values.ts';
import type { ChangeRule } from '../rule.ts';

export const crdRemoved: ChangeRule = {
  id: 'crd-removed',
  section: 'change',
  severity: 'error',
  title: 'Keep the CRDs while runs exist',
  why: 'The CRDs are ordinary templates of the chart. Whatever takes them out of the render makes Helm delete them, and Kubernetes then deletes every run of every release in the cluster.',
  how: 'Before the upgrade annotate the four CRDs with `helm.sh/resource-policy: keep`, or leave `operator.enabled` on and scale the operator down.',
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/crds',
  checkChange(context) {
    const has = (values: Values) =>
      values.truthy('operator.enabled') && !values.truthy('operator.skipCRD');
    if (!has(context.before) || has(context.after)) return [];
    const change = allChanged(context, ['operator.enabled', 'operator.skipCRD'])[0];
    if (!change) return [];
    const message = 'Helm deletes the CRDs, and with them every run in the cluster.';
    return [{ at: change.at, message }];
  },
  example: {
    before: `deploymentChart: platform
operator:
  enabled: true
`,
    bad: `deploymentChart: platform
operator:
  enabled: false
`,
    good: `deploymentChart: platform
operator:
  enabled: true
  resources: {}
`,
  },
};
