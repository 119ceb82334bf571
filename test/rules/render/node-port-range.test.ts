import { checkFindings, checkFix, checkSilent } from '../../support/check.ts';

const RULE = 'node-port-range';
const service = (rest: string, chart = 'platform') =>
  `deploymentChart: ${chart}\ngateway:\n  service:\n    type: NodePort\n    ${rest}\n`;

checkFindings(
  RULE,
  `
deploymentChart: platform
gateway:
  service:
    type: NodePort
    nodePort: 80
    #         ^^ node-port-range
`,
);
checkFindings(
  RULE,
  `
deploymentChart: agent
gateway: {service: {type: NodePort, nodePort: "32768"}}
#                                             ^^^^^^^ node-port-range
`,
);
checkSilent(RULE, service('nodePort: 30000'));
checkSilent(RULE, service('nodePort: 32767'));
checkSilent(RULE, service('nodePort: 0'));
checkSilent(RULE, service('nodePort: ${port}'));
checkSilent(RULE, service('port: 8080'));
// Another type does not use it.
checkSilent(RULE, 'deploymentChart: platform\ngateway: {service: {nodePort: 80}}\n');

checkFix(
  RULE,
  "Change to 31811, the chart's own",
  service('nodePort: 443'),
  service('nodePort: 31811'),
);
checkFix(
  RULE,
  "Change to 31822, the chart's own",
  service('nodePort: 443', 'agent'),
  service('nodePort: 31822', 'agent'),
);
