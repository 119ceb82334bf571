import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const RULE = 'security-context-legacy-keys';
const block = (rest: string) => `deploymentChart: platform\nsecurityContext:\n${rest}`;

checkFindings(
  RULE,
  `
deploymentChart: platform
securityContext:
  enabled: true
  user: 1111
# ^^^^ security-context-legacy-keys
  group: 1111
# ^^^^^ security-context-legacy-keys
`,
);
checkMessage(
  RULE,
  block('  enabled: true\n  user: 1111\n'),
  "`user` is the old name of `runAsUser`: pods follow it, but Polyaxon's configuration keeps the new key's value.",
);
checkMessage(
  RULE,
  block('  enabled: true\n  group: 1111\n'),
  "`group` is the old name of `runAsGroup`: pods follow it, but `fsGroup` and Polyaxon's configuration keep the new key's value.",
);
checkMessage(RULE, block('  user: 1111\n'), '`user` is the old name of `runAsUser`.');
checkSilent(RULE, block('  enabled: true\n  runAsUser: 1111\n'));
// A null or zero is not read.
checkSilent(RULE, block('  enabled: true\n  user:\n  group: 0\n'));

checkFix(
  RULE,
  'Rename user and group to runAsUser and runAsGroup',
  block('  enabled: true\n  # the ML team\n  user: 1111\n  group: 3333 # staff\n'),
  block(
    '  enabled: true\n  # the ML team\n  runAsUser: 1111\n  runAsGroup: 3333 # staff\n  fsGroup: 3333\n',
  ),
);
checkFix(
  RULE,
  'Rename user to runAsUser',
  block('  enabled: true\n  user: 1111\n'),
  block('  enabled: true\n  runAsUser: 1111\n  runAsGroup: 2222\n  fsGroup: 2222\n'),
);
checkFix(
  RULE,
  'Rename group to runAsGroup',
  block('  enabled: true\n  fsGroup: 1000\n  group: 1111\n  runAsUser: 1111\n'),
  block('  enabled: true\n  fsGroup: 1111\n  runAsGroup: 1111\n  runAsUser: 1111\n'),
);
