import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const RULE = 'security-context-fsgroup-mismatch';
const block = (rest: string) => `deploymentChart: platform\nsecurityContext:\n${rest}`;

checkFindings(
  RULE,
  `
deploymentChart: platform
securityContext:
  enabled: true
  runAsUser: 1111
  runAsGroup: 1111
  #           ^^^^ security-context-fsgroup-mismatch
`,
);
checkFindings(
  RULE,
  `
deploymentChart: agent
securityContext:
  enabled: true
  fsGroup: 1000
  #        ^^^^ security-context-fsgroup-mismatch
`,
);
checkMessage(
  RULE,
  block('  enabled: true\n  runAsGroup: 1111\n'),
  'Containers run with group 1111, but mounted volumes are given to group 2222 (`fsGroup`).',
);
checkSilent(RULE, block('  enabled: true\n'));
checkSilent(RULE, block('  enabled: true\n  runAsGroup: "1111"\n  fsGroup: 1111\n'));
checkSilent(RULE, block('  enabled: false\n  runAsGroup: 1111\n'));
checkSilent(RULE, block('  enabled: true\n  runAsGroup: ${gid}\n'));
checkSilent(RULE, block('  enabled: true\n  group: 1111\n'));

checkFix(
  RULE,
  'Set fsGroup to 1111',
  block('  enabled: true\n  runAsGroup: 1111\n'),
  block('  enabled: true\n  runAsGroup: 1111\n  fsGroup: 1111\n'),
);
checkFix(
  RULE,
  'Set fsGroup to 1111',
  block('  enabled: true\n  fsGroup: 1000 # nfs\n  runAsGroup: 1111\n'),
  block('  enabled: true\n  fsGroup: 1111 # nfs\n  runAsGroup: 1111\n'),
);
