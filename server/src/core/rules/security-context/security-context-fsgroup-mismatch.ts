import { isEnabled } from '../../deployment/pod-security.ts';
import { snippetScalar } from '../../fixes/snippet.ts';
import { isTemplated, type Json, plainText } from '../../json.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

/** Has no `condition`: a schema cannot say that two values are equal. */
export const securityContextFsgroupMismatch: Rule = {
  id: 'security-context-fsgroup-mismatch',
  section: 'security-context',
  severity: 'warning',
  title: 'Give volumes the group that containers run with',
  why: "Kubernetes hands mounted volumes to `fsGroup`. The guide expects that to be the containers' own group; the chart does not follow a changed `runAsGroup` by itself.",
  how: 'Set `securityContext.fsGroup` to the same id as `runAsGroup`.',
  docs: docs('docs/setup/platform/common-reference', 'security-context'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/partials/_securityContext.tpl',
  versions: { from: '1.13' },
  absence: true,
  *check({ values }) {
    if (!isEnabled(values)) return;
    // With the old name, `security-context-legacy-keys` speaks and sets `fsGroup` too.
    if (values.truthy('securityContext.group')) return;
    const group = values.get('securityContext.runAsGroup');
    const fsGroup = values.get('securityContext.fsGroup');
    if (!isId(group) || !isId(fsGroup) || plainText(group) === plainText(fsGroup)) return;
    yield {
      at: values.isWritten('securityContext.fsGroup')
        ? 'securityContext.fsGroup'
        : 'securityContext.runAsGroup',
      on: 'value',
      message: say`Containers run with group ${group}, but mounted volumes are given to group ${fsGroup} (\`fsGroup\`).`,
      fixes: [
        {
          title: say`Set fsGroup to ${group}`,
          changes: [{ merge: `securityContext:\n  fsGroup: ${snippetScalar(group)}\n` }],
        },
      ],
    };
  },
  example: {
    bad: `deploymentChart: platform
securityContext:
  enabled: true
  runAsUser: 1111
  runAsGroup: 1111
`,
    good: `deploymentChart: platform
securityContext:
  enabled: true
  runAsUser: 1111
  runAsGroup: 1111
  fsGroup: 1111
`,
  },
};

function isId(value: Json | undefined): value is string | number {
  return typeof value === 'number' || (typeof value === 'string' && !isTemplated(value));
}
