import { checkFindings, checkFix, checkSilent } from '../../support/check.ts';

const RULE = 'security-context-uid-gid-pair';
const block = (rest: string) => `deploymentChart: platform\nsecurityContext:\n${rest}`;

checkFindings(
  RULE,
  `
deploymentChart: platform
securityContext:
  enabled: true
  runAsUser: 1111
# ^^^^^^^^^ security-context-uid-gid-pair
`,
);
checkFindings(
  RULE,
  `
deploymentChart: agent
securityContext:
  runAsGroup: 1111
# ^^^^^^^^^^ security-context-uid-gid-pair
`,
);
checkSilent(RULE, block('  enabled: true\n'));
checkSilent(RULE, block('  runAsUser: 1111\n  runAsGroup: 1111\n'));
checkSilent(RULE, block('  runAsUser: 1111\n  runAsGroup: 0\n'));
// Old names are security-context-legacy-keys' to speak of.
checkSilent(RULE, block('  user: 1111\n  runAsGroup: 1111\n'));
checkSilent(RULE, '# polyaxon-values: role=overlay\nsecurityContext:\n  runAsUser: 1\n');

checkFix(
  RULE,
  'Add runAsGroup with its present value',
  block('  runAsUser: 1111\n  enabled: true\n'),
  block('  runAsUser: 1111\n  enabled: true\n  runAsGroup: 2222\n'),
);
checkFix(
  RULE,
  'Add runAsUser with its present value',
  block('  runAsGroup: 1111\n'),
  block('  runAsGroup: 1111\n  runAsUser: 2222\n'),
);
