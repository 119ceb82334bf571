import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const RULE = 'security-context-root';

checkFindings(
  RULE,
  `
deploymentChart: platform
securityContext:
  enabled: true
  runAsUser: 0
  #          ^ security-context-root
  runAsNonRoot: false
  allowPrivilegeEscalation: true
  #                         ^^^^ security-context-root
`,
);
checkFindings(
  RULE,
  `
deploymentChart: agent
securityContext:
  enabled: true
  runAsNonRoot: false
  #             ^^^^^ security-context-root
`,
);
checkMessage(
  RULE,
  'deploymentChart: platform\nsecurityContext:\n  enabled: true\n  runAsUser: "0"\n',
  '`runAsUser: 0` is root, which `runAsNonRoot` forbids, so Kubernetes is likely to refuse the pods.',
);
const off = (rest: string) => `deploymentChart: platform\nsecurityContext:\n${rest}`;
checkSilent(RULE, off('  enabled: true\n  runAsUser: 1000\n  runAsGroup: 0\n'));
checkSilent(RULE, off('  enabled: false\n  runAsUser: 0\n'));
checkSilent(RULE, off('  enabled: ${secure}\n  runAsUser: 0\n'));
// The old key wins in the pods: partials/_securityContext.tpl:7.
checkSilent(RULE, off('  enabled: true\n  user: 1111\n  runAsUser: 0\n'));

checkFix(
  RULE,
  'Run as another user',
  off('  enabled: true\n  runAsUser: 0\n  runAsNonRoot: false # for now\n'),
  off('  enabled: true\n  runAsUser: 2222\n  runAsNonRoot: true # for now\n  runAsGroup: 2222\n'),
);
checkFix(
  RULE,
  'Run as another user',
  off('  enabled: true\n  runAsUser: "0"\n  runAsGroup: 2222\n'),
  off('  enabled: true\n  runAsUser: 2222\n  runAsGroup: 2222\n'),
);
checkFix(
  RULE,
  'Set runAsNonRoot to true',
  off('  enabled: true\n  runAsNonRoot: "false"\n'),
  off('  enabled: true\n  runAsNonRoot: true\n'),
);
checkFix(
  RULE,
  'Set allowPrivilegeEscalation to false',
  off('  enabled: true\n  allowPrivilegeEscalation: true\n'),
  off('  enabled: true\n  allowPrivilegeEscalation: false\n'),
);
