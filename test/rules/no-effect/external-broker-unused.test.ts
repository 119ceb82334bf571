import { checkFindings, checkSilent } from '../../support/check.ts';

const RULE = 'external-broker-unused';

checkFindings(
  RULE,
  `
deploymentChart: platform
externalServices:
  redis: {host: redis.acme.com, port: 6380}
  #       ^^^^ external-broker-unused
`,
);
const host = 'externalServices: {rabbitmq: {host: mq.acme.com}}\n';
checkSilent(RULE, `deploymentChart: platform\nscheduler: {enabled: true}\n${host}`);
checkSilent(RULE, `deploymentChart: platform\nworker: {enabled: "\${WORKER}"}\n${host}`);
// The bundled one goes before it, which another rule tells.
checkSilent(RULE, `deploymentChart: platform\nrabbitmq: {enabled: true}\n${host}`);
