import { checkFindings, checkFix, checkSilent } from '../../support/check.ts';

const rule = 'postgresql-image-unpinned';

checkFindings(
  rule,
  `
deploymentChart: platform
postgresql:
  image:
  #^^^^ postgresql-image-unpinned
    repository: registry.acme.dev/postgresql
`,
);

checkSilent(rule, 'deploymentChart: platform\npostgresql:\n  image:\n    tag: 16.4.0\n');
checkSilent(rule, 'deploymentChart: platform\npostgresql:\n  image:\n    tag: ${PG}\n');
checkSilent(rule, 'deploymentChart: platform\npostgresql:\n  image:\n    digest: sha256:aa\n');
checkSilent(rule, 'deploymentChart: platform\npostgresql:\n  enabled: false\n');
checkSilent(rule, 'deploymentChart: platform\n', { profile: 'trial' });

checkFix(
  rule,
  'Pin the PostgreSQL image',
  `
deploymentChart: platform
postgresql:
  image:
    repository: registry.acme.dev/postgresql
`,
  `
deploymentChart: platform
postgresql:
  image:
    repository: registry.acme.dev/postgresql
    tag: 16.4.0-debian-12-r11
`,
);
