import { all, any, given, not, oneOf, truthy } from '../../conditions/words.ts';
import { isEnabled } from '../../deployment/pod-security.ts';
import { flagReport, rootUserReport } from '../checks/root-reports.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

/** Numbers and booleans in quotes are printed without them: partials/_securityContext.tpl:10,33,34. */
const ROOT = [0, '0'];
const NO = [false, 'false'];
const YES = [true, 'true'];

const rootUser = all(oneOf('securityContext.runAsUser', ROOT), not(truthy('securityContext.user')));
const rootAllowed = oneOf('securityContext.runAsNonRoot', NO);
const escalation = oneOf('securityContext.allowPrivilegeEscalation', YES);

export const securityContextRoot: Rule = {
  id: 'security-context-root',
  section: 'security-context',
  severity: 'warning',
  title: 'Keep root out of the security context',
  why: 'An enabled security context that names root, allows it or lets processes gain privileges gives back what it was enabled for.',
  how: 'Use a user id other than 0, `runAsNonRoot: true` and `allowPrivilegeEscalation: false`.',
  docs: docs('docs/setup/platform/common-reference', 'security-context'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/partials/_securityContext.tpl',
  versions: { from: '1.13' },
  condition: given(truthy('securityContext.enabled'), not(any(rootUser, rootAllowed, escalation))),
  *check({ values }) {
    if (!isEnabled(values)) return;
    const is = (key: string, meant: readonly unknown[]) =>
      meant.includes(values.get(`securityContext.${key}`));
    const allowsRoot = is('runAsNonRoot', NO);
    const runsAsRoot = is('runAsUser', ROOT) && !values.truthy('securityContext.user');
    if (runsAsRoot) yield rootUserReport(values, allowsRoot);
    else if (allowsRoot) yield flagReport('runAsNonRoot', true, 'lets containers run as root');
    if (is('allowPrivilegeEscalation', YES)) {
      yield flagReport('allowPrivilegeEscalation', false, 'lets processes gain privileges');
    }
  },
  example: {
    bad: `deploymentChart: platform
securityContext:
  enabled: true
  runAsUser: 0
  runAsGroup: 2222
`,
    good: `deploymentChart: platform
securityContext:
  enabled: true
  runAsUser: 2222
  runAsGroup: 2222
`,
  },
};
