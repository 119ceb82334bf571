import { checkFindings, checkFix, checkSilent } from '../../support/check.ts';

const RULE = 'ldap-plain';

checkFindings(
  RULE,
  `
deploymentChart: platform
ldap:
  enabled: true
  serverUri: ldap://ldap.acme.com
  #          ^^^^^^^^^^^^^^^^^^^^ ldap-plain
`,
);
checkFindings(
  RULE,
  `
deploymentChart: platform
ldap:
  enabled: true
  serverUri: "ldaps://a.acme.com, ldap://b.acme.com"
  #          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ldap-plain
  startTLS: false
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
ldap:
  enabled: true
  serverUri: ldaps://ldap.acme.com
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
ldap:
  enabled: true
  serverUri: ldap://ldap.acme.com
  startTLS: true
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
ldap:
  enabled: true
  serverUri: ldap://ldap.acme.com
  startTLS: \${TLS}
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
ldap:
  enabled: true
  serverUri: ldap://\${HOST}
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
ldap:
  enabled: true
  serverUri: ldap://localhost:389
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
ldap:
  enabled: false
  serverUri: ldap://ldap.acme.com
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
ldap:
  enabled: true
  serverUri: ldap://ldap.acme.com
`,
  { profile: 'trial' },
);
checkSilent(
  RULE,
  `
ldap:
  enabled: true
  serverUri: ldap://ldap.acme.com
`,
  { name: 'values-prod.yaml' },
);
checkFix(
  RULE,
  'Turn STARTTLS on',
  `
deploymentChart: platform
ldap:
  enabled: true
  serverUri: ldap://ldap.acme.com
`,
  `
deploymentChart: platform
ldap:
  enabled: true
  serverUri: ldap://ldap.acme.com
  startTLS: true
`,
);
checkFix(
  RULE,
  'Turn STARTTLS on',
  `
deploymentChart: platform
ldap:
  enabled: true
  serverUri: ldap://ldap.acme.com
  startTLS: false
`,
  `
deploymentChart: platform
ldap:
  enabled: true
  serverUri: ldap://ldap.acme.com
  startTLS: true
`,
);
