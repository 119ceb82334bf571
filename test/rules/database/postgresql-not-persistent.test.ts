import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const rule = 'postgresql-not-persistent';

checkFindings(
  rule,
  `
deploymentChart: platform
postgresql:
  primary:
    persistence:
      enabled: false
      #        ^^^^^ postgresql-not-persistent
`,
);

// A null deletes the sub-chart's default.
checkFindings(
  rule,
  `
deploymentChart: platform
postgresql:
  primary:
    persistence:
      enabled: null
      #        ^^^^ postgresql-not-persistent
`,
);

checkMessage(
  rule,
  'deploymentChart: platform\npostgresql: {primary: {persistence: {enabled: false}}}\n',
  /is off: the database is kept in an emptyDir/,
);

checkSilent(rule, 'deploymentChart: platform\n');
checkSilent(rule, 'deploymentChart: platform\npostgresql: {persistence: {enabled: false}}\n');
checkSilent(rule, 'deploymentChart: platform\npostgresql: {primary: {persistence: {size: 9Gi}}}\n');
checkSilent(
  rule,
  'deploymentChart: platform\npostgresql: {primary: {persistence: {enabled: "${P}"}}}\n',
);
checkSilent(
  rule,
  'deploymentChart: platform\npostgresql: {enabled: false, primary: {persistence: {enabled: false}}}\n',
);
checkSilent(
  rule,
  'deploymentChart: platform\npostgresql: {primary: {persistence: {enabled: false}}}\n',
  {
    profile: 'trial',
  },
);

checkFix(
  rule,
  'Keep the database on a persistent volume',
  `
deploymentChart: platform
postgresql:
  primary:
    persistence:
      enabled: false
`,
  `
deploymentChart: platform
postgresql:
  primary:
    persistence:
      enabled: true
      size: 20Gi
`,
);

checkFix(
  rule,
  'Keep the database on a persistent volume',
  `
deploymentChart: platform
postgresql: {primary: {persistence: {enabled: false, existingClaim: db}}}
`,
  `
deploymentChart: platform
postgresql: {primary: {persistence: {enabled: true, existingClaim: db}}}
`,
);

checkFix(
  rule,
  'Keep the database on a persistent volume',
  `
deploymentChart: platform
postgresql:
  primary:
    persistence:
      size: 5Gi
      enabled: false # CI
`,
  `
deploymentChart: platform
postgresql:
  primary:
    persistence:
      size: 5Gi
      enabled: true # CI
`,
);
