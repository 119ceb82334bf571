import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const RULE = 'ingress-path-invalid';

const path = (text: string) =>
  `deploymentChart: platform\ningress: {enabled: true, hostName: a.acme.com, path: ${text}}\n`;

checkFindings(
  RULE,
  `
deploymentChart: agent
ingress:
  enabled: true
  path: polyaxon
  #     ^^^^^^^^ ingress-path-invalid
`,
);
checkFindings(
  RULE,
  `
deploymentChart: agent
ingress:
  enabled: true
  path: true
  #     ^^^^ ingress-path-invalid
`,
);
checkMessage(
  RULE,
  path('8080'),
  '`ingress.path` does not begin with a slash, and Kubernetes refuses the Ingress.',
);
checkMessage(
  RULE,
  path('/*'),
  'With the path type `Prefix`, the star of `/*` is a plain character, so most requests find no path.',
);
checkSilent(RULE, path('/polyaxon'));
checkSilent(RULE, path('""'));
checkSilent(RULE, path('false'));
checkSilent(RULE, path('0'));
checkSilent(RULE, path('[/a]'));
checkSilent(RULE, path('"{{ path }}"'));
checkSilent(RULE, path('/*, pathType: ImplementationSpecific'));
checkSilent(RULE, 'deploymentChart: platform\ningress: {path: polyaxon}\n');

checkFix(RULE, 'Change to /polyaxon', path('polyaxon'), path('/polyaxon'));
checkFix(
  RULE,
  'Leave the path to the ingress controller (ImplementationSpecific)',
  path('/*'),
  path('/*, pathType: ImplementationSpecific'),
);
