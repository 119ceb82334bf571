import { checkFindings, checkFix, checkSilent } from '../../support/check.ts';

const rule = 'postgresql-no-backup';

checkFindings(
  rule,
  `
deploymentChart: platform
#^^^^^^^^^^^^^^ postgresql-no-backup
`,
);

checkFindings(
  rule,
  `
deploymentChart: platform
postgresql:
  backup:
    enabled: false
    #^^^^^^ postgresql-no-backup
`,
);

checkSilent(rule, 'deploymentChart: platform\npostgresql:\n  backup:\n    enabled: true\n');
checkSilent(rule, 'deploymentChart: platform\npostgresql:\n  backup:\n    enabled: ${BACKUP}\n');
checkSilent(rule, 'deploymentChart: platform\npostgresql:\n  enabled: false\n');
checkSilent(rule, 'deploymentChart: platform\npostgresql:\n  enabled: "{{ .db }}"\n');
checkSilent(rule, 'deploymentChart: platform\n', { profile: 'trial' });
checkSilent(rule, 'deploymentChart: agent\n');

checkFix(
  rule,
  'Dump the database every night',
  `
deploymentChart: platform
postgresql:
  enabled: true
`,
  `
deploymentChart: platform
postgresql:
  enabled: true
  backup:
    enabled: true
    cronjob:
      schedule: "0 2 * * *"
      storage:
        size: 8Gi
`,
);

checkFix(
  rule,
  'Dump the database every night',
  `
deploymentChart: platform
postgresql:
  backup:
    enabled: false
    cronjob:
      schedule: "@weekly"
`,
  `
deploymentChart: platform
postgresql:
  backup:
    enabled: true
    cronjob:
      schedule: "@weekly"
      storage:
        size: 8Gi
`,
);
