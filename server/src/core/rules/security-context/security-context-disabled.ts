import { truthy } from '../../conditions/words.ts';
import type { FixPlan } from '../../fix.ts';
import { legacyKeys, renameLegacyKeys } from '../../fixes/rename-legacy-keys.ts';
import { securityContextBlock, securityContextOn } from '../../fixes/security-context-block.ts';
import type { Values } from '../../values/values.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

export const securityContextDisabled: Rule = {
  id: 'security-context-disabled',
  section: 'security-context',
  severity: 'warning',
  title: 'Run Polyaxon as a non-root user',
  why: 'A service that runs as root inside its container has more to offer to whoever breaks into it. Polyaxon has been able to do without root since version 0.5.',
  how: 'Enable `securityContext`: pods then run as user and group 2222 (or ids of your own) and may not gain privileges, and mounted volumes belong to that group. Volumes with existing data must be open to these ids.',
  docs: docs('docs/setup/platform/common-reference', 'security-context'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/partials/_securityContext.tpl',
  versions: { from: '1.13' },
  production: true,
  absence: true,
  condition: truthy('securityContext.enabled'),
  *check({ values }) {
    yield {
      at: 'securityContext.enabled',
      on: 'value',
      message:
        '`securityContext.enabled` is off, so nothing keeps the containers of Polyaxon from running as root.',
      // Another user id can lose access to volumes that are in use, so a person decides.
      fixes: fixes(values),
    };
  },
  example: {
    bad: `deploymentChart: platform
securityContext:
  enabled: false
`,
    good: `deploymentChart: platform
securityContext:
  enabled: true
  runAsUser: 2222
  runAsGroup: 2222
  fsGroup: 2222
  allowPrivilegeEscalation: false
  runAsNonRoot: true
`,
  },
};

function fixes(values: Values): readonly FixPlan[] {
  const title = 'Run as a non-root user';
  const on = { merge: securityContextOn };
  // Old names would overrule the ids of a new block.
  if (legacyKeys(values).length > 0) {
    return [{ title, changes: [...renameLegacyKeys(values).changes, on] }];
  }
  return [
    { title, changes: [{ merge: securityContextBlock(values) }] },
    { title: "Enable securityContext with the chart's defaults", changes: [on] },
  ];
}
