import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const rule = 'postgresql-persistence-ignored';

checkFindings(
  rule,
  `
deploymentChart: platform
postgresql:
  persistence:
  #^^^^^^^^^^ postgresql-persistence-ignored
    size: 50Gi
`,
);

checkFindings(
  rule,
  `
deploymentChart: platform
postgresql: {persistence: {enabled: false}}
#            ^^^^^^^^^^^ postgresql-persistence-ignored
`,
);

// Wrong everywhere: in a trial and in an overlay too.
checkFindings(
  rule,
  `
deploymentChart: platform
deploymentType: minikube
postgresql:
  persistence:
  #^^^^^^^^^^ postgresql-persistence-ignored
    enabled: true
    existingClaim: my-claim
`,
);

checkFindings(
  rule,
  `
# polyaxon-values: role=overlay
postgresql:
  persistence:
  #^^^^^^^^^^ postgresql-persistence-ignored
    size: 50Gi
`,
);

checkMessage(
  rule,
  'deploymentChart: platform\npostgresql: {persistence: {size: 50Gi}}\n',
  /gets a volume of 8Gi\.$/,
);
checkMessage(
  rule,
  'deploymentChart: platform\npostgresql: {persistence: {size: 50Gi}, primary: {persistence: {size: 20Gi}}}\n',
  /gets a volume of 20Gi\.$/,
);
checkMessage(
  rule,
  'deploymentChart: platform\npostgresql: {persistence: {existingClaim: a}, primary: {persistence: {existingClaim: b}}}\n',
  /stays on the claim `b`\.$/,
);
checkMessage(
  rule,
  'deploymentChart: platform\npostgresql: {persistence: {size: 50Gi}, primary: {persistence: {enabled: false}}}\n',
  /has no volume of its own\.$/,
);

checkSilent(rule, 'deploymentChart: platform\n');
checkSilent(
  rule,
  'deploymentChart: platform\npostgresql:\n  primary:\n    persistence:\n      size: 50Gi\n',
);
checkSilent(
  rule,
  'deploymentChart: platform\npostgresql:\n  enabled: false\n  persistence:\n    size: 50Gi\n',
);
checkSilent(
  rule,
  'deploymentChart: platform\npostgresql:\n  enabled: ${DB}\n  persistence:\n    size: 50Gi\n',
);
checkSilent(rule, 'deploymentChart: platform\npostgresql:\n  persistence: {}\n');
checkSilent(rule, 'deploymentChart: platform\npostgresql:\n  persistence:\n');

checkFix(
  rule,
  'Move to postgresql.primary.persistence',
  `
deploymentChart: platform
postgresql:
  # sized by the data team
  persistence:
    enabled: true
    size: 50Gi # a year's worth
  auth:
    username: polyaxon
`,
  `
deploymentChart: platform
postgresql:
  primary:
    # sized by the data team
    persistence:
      enabled: true
      size: 50Gi # a year's worth
  auth:
    username: polyaxon
`,
);

checkFix(
  rule,
  'Move to postgresql.primary.persistence',
  `
deploymentChart: platform
postgresql:
  persistence:
    existingClaim: my-claim
  primary:
    nodeSelector:
      polyaxon: core
`,
  `
deploymentChart: platform
postgresql:
  primary:
    nodeSelector:
      polyaxon: core
    persistence:
      existingClaim: my-claim
`,
);

// Moved as it is, this would put the database on an emptyDir.
checkFix(
  rule,
  'Move to postgresql.primary.persistence and keep the volume enabled',
  `
deploymentChart: platform
postgresql:
  persistence:
    enabled: false
    size: 50Gi
`,
  `
deploymentChart: platform
postgresql:
  primary:
    persistence:
      enabled: true
      size: 50Gi
`,
);
