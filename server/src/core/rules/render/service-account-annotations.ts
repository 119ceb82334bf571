import { snippetMap } from '../../fixes/snippet.ts';
import { isObject } from '../../json.ts';
import { isOpen } from '../../values/is-open.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const ANNOTATIONS = 'agent.serviceAccountAnnotations';

export const serviceAccountAnnotations: Rule = {
  id: 'service-account-annotations',
  section: 'render',
  severity: 'error',
  title: 'Give service accounts one annotation',
  why: 'The template indents the first annotation further than the others. With two of them the service accounts are no valid YAML, and Helm refuses the whole release.',
  how: 'Keep the one annotation that is needed, such as the IAM role. Put others on the two service accounts, `-agent-sa` and `-runs-sa`, after the install, e.g. with `kubectl annotate`.',
  docs: docs('docs/setup/agents/reference', 'agent-configuration'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/partials/_agent.tpl, agent/templates/partials/_agent.tpl',
  versions: { from: '2.1.8' },
  check({ values }) {
    const annotations = values.get(ANNOTATIONS);
    if (!isObject(annotations) || !values.truthy('rbac.enabled')) return [];
    if (isOpen(values, 'rbac.enabled')) return [];
    const entries = Object.entries(annotations);
    if (entries.length < 2) return [];
    return [
      {
        at: ANNOTATIONS,
        message: say`Helm cannot render the service accounts with ${entries.length} annotations; one is all that works.`,
        fixes: entries.map(([key, value]) => ({
          title: say`Keep ${key} alone`,
          changes: [{ replace: ANNOTATIONS.split('.'), with: snippetMap({ [key]: value }, 0) }],
        })),
      },
    ];
  },
  example: {
    bad: `deploymentChart: platform
agent:
  serviceAccountAnnotations:
    eks.amazonaws.com/role-arn: arn:aws:iam::111122223333:role/polyaxon
    eks.amazonaws.com/token-expiration: "3600"
`,
    good: `deploymentChart: platform
agent:
  serviceAccountAnnotations:
    eks.amazonaws.com/role-arn: arn:aws:iam::111122223333:role/polyaxon
`,
  },
};
