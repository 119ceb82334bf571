import { checkFindings, checkFix, checkSilent } from '../../support/check.ts';

const rule = 'default-affinity-inert';

const affinity = (label: string) => `
  podAntiAffinity:
    requiredDuringSchedulingIgnoredDuringExecution:
      - topologyKey: kubernetes.io/hostname
        labelSelector:
          matchExpressions:
            - {key: ${label}, operator: In, values: [polyaxon-core]}
`;

checkFindings(
  rule,
  `
deploymentChart: platform
gateway:
  affinity:
    podAntiAffinity:
      preferredDuringSchedulingIgnoredDuringExecution:
        - weight: 1
          podAffinityTerm:
            topologyKey: kubernetes.io/hostname
            labelSelector:
              matchExpressions:
                - key: type
                  #^^ default-affinity-inert
                  operator: In
                  values: [polyaxon-core]
`,
);

checkSilent(rule, `deploymentChart: platform\naffinity:${affinity('app.kubernetes.io/part-of')}`);
checkSilent(
  rule,
  `deploymentChart: platform\naffinity:${affinity('type')}labels: {type: polyaxon-core}\n`,
);
checkSilent(
  rule,
  `deploymentChart: platform\naffinity:${affinity('type')}worker: {labels: {type: polyaxon-core}}\n`,
);
// The default does no harm.
checkSilent(rule, 'deploymentChart: platform\n');
checkSilent(rule, 'deploymentChart: platform\naffinity: {nodeAffinity: {}}\n');

checkFix(
  rule,
  "Select the chart's own label",
  `deploymentChart: agent\naffinity:${affinity('type')}`,
  `deploymentChart: agent\naffinity:${affinity('app.kubernetes.io/part-of')}`,
);
