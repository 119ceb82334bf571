import { checkFindings, checkFix, checkSilent } from '../../support/check.ts';

const RULE = 'number-missing';

checkFindings(
  RULE,
  `
deploymentChart: platform
gateway:
  service:
    targetPort:
#   ^^^^^^^^^^ number-missing
    port: ""
#   ^^^^ number-missing
redis: {enabled: true}
scheduler:
  enabled: true
  hpa: {enabled: true, maxpods: , minpods: }
  #                    ^^^^^^^ number-missing
`,
);
// The autoscaler is off; the others have defaults in Kubernetes.
checkSilent(RULE, 'deploymentChart: platform\nscheduler: {hpa: {maxpods: }}\n');
checkSilent(RULE, 'deploymentChart: platform\ngateway: {replicas: }\n');
checkFix(
  RULE,
  "Change to 8000, the chart's own",
  'deploymentChart: platform\ngateway:\n  service:\n    targetPort:\n',
  'deploymentChart: platform\ngateway:\n  service:\n    targetPort: 8000\n',
);
