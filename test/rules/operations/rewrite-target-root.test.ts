import { checkFindings, checkSilent } from '../../support/check.ts';

const RULE = 'rewrite-target-root';

checkFindings(
  RULE,
  `
deploymentChart: platform
ingress:
  enabled: true
  className: nginx
  hostName: polyaxon.acme.com
  annotations:
    nginx.ingress.kubernetes.io/rewrite-target: /
    #^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rewrite-target-root
`,
);
checkFindings(
  RULE,
  `
deploymentChart: platform
ingress:
  enabled: true
  className: nginx
  hostName: polyaxon.acme.com
  path: /
  annotations:
    nginx.ingress.kubernetes.io/rewrite-target: /
    #^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rewrite-target-root
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
ingress:
  enabled: true
  hostName: polyaxon.acme.com
  annotations:
    nginx.ingress.kubernetes.io/rewrite-target: /
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
ingress:
  enabled: true
  className: nginx
  hostName: polyaxon.acme.com
  path: /polyaxon(/|$)(.*)
  annotations:
    nginx.ingress.kubernetes.io/rewrite-target: /
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
ingress:
  enabled: true
  className: nginx
  hostName: polyaxon.acme.com
  path: \${PATH}
  annotations:
    nginx.ingress.kubernetes.io/rewrite-target: /
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
ingress:
  enabled: true
  className: nginx
  hostName: polyaxon.acme.com
  annotations:
    nginx.ingress.kubernetes.io/rewrite-target: /$2
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
ingress:
  enabled: false
  className: nginx
  hostName: polyaxon.acme.com
  annotations:
    nginx.ingress.kubernetes.io/rewrite-target: /
`,
);
// Not read there; the prefix is another rule's.
checkSilent(
  RULE,
  `
deploymentChart: platform
ingress:
  enabled: true
  className: nginx
  hostName: polyaxon.acme.com
  annotations:
    ingress.kubernetes.io/rewrite-target: /
`,
);
