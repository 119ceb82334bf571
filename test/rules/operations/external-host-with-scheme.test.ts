import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const RULE = 'external-host-with-scheme';

checkFindings(
  RULE,
  `
deploymentChart: agent
agent:
  instance: acme.agents.main
  token: \${TOKEN}
externalServices:
  api:
    host: https://polyaxon.acme.com
    #     ^^^^^^^^^^^^^^^^^^^^^^^^^ external-host-with-scheme
  gateway:
    host: polyaxon.acme.com/
    #     ^^^^^^^^^^^^^^^^^^ external-host-with-scheme
`,
);
checkFindings(
  RULE,
  `
deploymentChart: platform
postgresql:
  enabled: false
externalServices:
  postgresql:
    host: postgres://db.acme.com
    #     ^^^^^^^^^^^^^^^^^^^^^^ external-host-with-scheme
  redis:
    host: "redis://redis.acme.com"
    #     ^^^^^^^^^^^^^^^^^^^^^^^^ external-host-with-scheme
ingress:
  enabled: true
  hostName: http://polyaxon.acme.com
  #         ^^^^^^^^^^^^^^^^^^^^^^^^ external-host-with-scheme
  tls:
    - secretName: polyaxon-tls
      hosts:
        - https://polyaxon.acme.com
        # ^^^^^^^^^^^^^^^^^^^^^^^^^ external-host-with-scheme
        - polyaxon.acme.com
`,
);
checkMessage(
  RULE,
  `
deploymentChart: agent
agent:
  instance: acme.agents.main
  token: \${TOKEN}
externalServices:
  api:
    host: https://polyaxon.acme.com
`,
  '`externalServices.api.host` has to be a bare host name, but this has a scheme.',
);
checkSilent(
  RULE,
  `
deploymentChart: agent
agent:
  instance: acme.agents.main
  token: \${TOKEN}
externalServices:
  api:
    host: polyaxon.acme.com
`,
);
checkSilent(
  RULE,
  `
deploymentChart: agent
agent:
  instance: acme.agents.main
  token: \${TOKEN}
externalServices:
  api:
    host: \${HOST}/
`,
);
// A Unix socket.
checkSilent(
  RULE,
  `
deploymentChart: platform
postgresql:
  enabled: false
externalServices:
  postgresql:
    host: /cloudsql/acme:eu:polyaxon
`,
);
// Not read.
checkSilent(
  RULE,
  `
deploymentChart: platform
externalServices:
  postgresql:
    host: postgres://db
ingress:
  hostName: http://polyaxon.acme.com
`,
);
checkFix(
  RULE,
  'Keep only the host name',
  `
deploymentChart: agent
agent:
  instance: acme.agents.main
  token: \${TOKEN}
externalServices:
  api:
    host: https://polyaxon.acme.com/ # ours
`,
  `
deploymentChart: agent
agent:
  instance: acme.agents.main
  token: \${TOKEN}
externalServices:
  api:
    host: polyaxon.acme.com # ours
`,
);
checkFix(
  RULE,
  'Keep only the host name, and set port 8443',
  `
deploymentChart: agent
agent:
  instance: acme.agents.main
  token: \${TOKEN}
externalServices:
  api:
    host: https://polyaxon.acme.com:8443
`,
  `
deploymentChart: agent
agent:
  instance: acme.agents.main
  token: \${TOKEN}
externalServices:
  api:
    host: polyaxon.acme.com
    port: 8443
`,
);
checkFix(
  RULE,
  'Keep only the host name, and set port 80',
  `
deploymentChart: agent
agent:
  instance: acme.agents.main
  token: \${TOKEN}
externalServices:
  api:
    host: http://polyaxon.acme.com
`,
  `
deploymentChart: agent
agent:
  instance: acme.agents.main
  token: \${TOKEN}
externalServices:
  api:
    host: polyaxon.acme.com
    port: 80
`,
);
checkFix(
  RULE,
  'Keep only the host name',
  `
deploymentChart: agent
agent:
  instance: acme.agents.main
  token: \${TOKEN}
externalServices:
  api:
    host: http://polyaxon.acme.com
    port: 8000
`,
  `
deploymentChart: agent
agent:
  instance: acme.agents.main
  token: \${TOKEN}
externalServices:
  api:
    host: polyaxon.acme.com
    port: 8000
`,
);
checkFix(
  RULE,
  'Keep only the host name',
  `
deploymentChart: platform
ingress:
  enabled: true
  className: nginx
  hostName: polyaxon.acme.com
  tls:
    - secretName: polyaxon-tls
      hosts:
        - https://polyaxon.acme.com
`,
  `
deploymentChart: platform
ingress:
  enabled: true
  className: nginx
  hostName: polyaxon.acme.com
  tls:
    - secretName: polyaxon-tls
      hosts:
        - polyaxon.acme.com
`,
);
