import { checkFindings, checkMessage, checkSilent } from '../../support/check.ts';

checkFindings(
  'dead-key',
  `
deploymentChart: platform
gateway:
  enabled: false
  #^^^^^^ dead-key
  scheme: https
  #^^^^^ dead-key
ingress:
  backend: api
  #^^^^^^ dead-key
operator:
  skipStatus: true
  #^^^^^^^^^ dead-key
cronIntervals:
#^^^^^^^^^^^^ dead-key
  runsScheduler: 60
`,
);
checkFindings(
  'dead-key',
  `
deploymentChart: agent
api:
#^^ dead-key
  host: polyaxon.example.com
`,
);

checkMessage(
  'dead-key',
  'deploymentChart: platform\ngateway:\n  enabled: false\n',
  'No template reads `gateway.enabled`, so the gateway is deployed all the same.',
);
checkMessage(
  'dead-key',
  'deploymentChart: platform\ngateway:\n  scheme: https\n',
  'No template reads `gateway.scheme`; `gateway.service.scheme` is read, and makes the health checks use HTTPS as well.',
);

// For the CLI, empty, or told by rules that know where to go.
checkSilent(
  'dead-key',
  `
deploymentChart: platform
deploymentVersion: 2.15.1
namespace: polyaxon
cronIntervals: {}
postgresql:
  persistence:
    size: 10Gi
  master:
    nodeSelector: {polyaxon: core}
redis:
  affinity:
    nodeAffinity: {}
`,
);
checkSilent('dead-key', 'deploymentChart: agent\napi: {}\n');
// Copied from the chart's own values.yaml.
checkSilent(
  'dead-key',
  `
deploymentChart: platform
gateway:
  enabled: true
ingress:
  backend: gateway
operator:
  skipStatus: false
`,
);
