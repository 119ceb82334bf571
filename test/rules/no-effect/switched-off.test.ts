import { checkFindings, checkFix, checkSilent } from '../../support/check.ts';

const RULE = 'switched-off';

checkFindings(
  RULE,
  `
deploymentChart: platform
ingress: {hostName: a.example.com}
#^^^^^^ switched-off
ldap: {serverUri: "ldaps://x"}
#^^^ switched-off
scheduler:
#^^^^^^^^ switched-off
  replicas: 3
  hpa: {maxpods: 5}
externalServices:
  errors: {backend: sentry, options: {dsn: x}}
# ^^^^^^ switched-off
securityContext: {runAsUser: 1000}
#^^^^^^^^^^^^^^ switched-off
`,
);
// On, off on purpose, or left to another tool.
checkSilent(
  RULE,
  `
deploymentChart: platform
ingress: {enabled: true, hostName: a.example.com}
ldap: {enabled: false, serverUri: "ldaps://x"}
proxy: "\${PROXY}"
gateway: {replicas: 3, image: a/b}
postgresql: {auth: {password: a}}
`,
);
// What the chart says itself, nothing at all, and keys that no template reads.
checkSilent(
  RULE,
  'deploymentChart: platform\nscheduler: {replicas: 1, nodeSelector: {}, foo: a}\n',
);
checkFix(
  RULE,
  'Turn ingress on',
  'deploymentChart: platform\ningress:\n  hostName: a.example.com\n',
  'deploymentChart: platform\ningress:\n  hostName: a.example.com\n  enabled: true\n',
);
checkFix(
  RULE,
  'Say that externalServices.errors is off',
  'deploymentChart: platform\nexternalServices: {errors: {backend: sentry}}\n',
  'deploymentChart: platform\nexternalServices: {errors: {backend: sentry, enabled: false}}\n',
);
