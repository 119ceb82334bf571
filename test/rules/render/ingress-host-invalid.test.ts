import { checkFindings, checkFix, checkSilent } from '../../support/check.ts';

const RULE = 'ingress-host-invalid';

const host = (name: string) =>
  `deploymentChart: platform\ningress: {enabled: true, hostName: ${name}}\n`;

checkFindings(
  RULE,
  `
deploymentChart: platform
ingress:
  enabled: true
  hostName: poly_axon.acme.com
  #         ^^^^^^^^^^^^^^^^^^ ingress-host-invalid
  tls:
    - secretName: tls
      hosts: [Polyaxon.acme.com, "*.acme.com", 10.1.2.3, "a b"]
      #       ^^^^^^^^^^^^^^^^^ ingress-host-invalid
      #                                        ^^^^^^^^ ingress-host-invalid
      #                                                  ^^^^^ ingress-host-invalid
`,
);
for (const name of ['polyaxon', 'polyaxon.acme.com', '"*.acme.com"', '1a.acme.com', '""']) {
  checkSilent(RULE, host(name));
}
checkSilent(RULE, host('${HOST}:80'));
// A URL has a rule of its own.
checkSilent(RULE, host('https://Polyaxon.acme.com'));
checkSilent(RULE, 'deploymentChart: platform\ningress: {hostName: A_B}\n');

checkFix(RULE, 'Change to plx.acme.com', host('Plx.Acme.com'), host('plx.acme.com'));
checkFix(RULE, 'Change to plx.acme.com', host('plx.acme.com:8080'), host('plx.acme.com'));
