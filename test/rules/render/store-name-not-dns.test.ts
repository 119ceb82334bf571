import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const rule = 'store-name-not-dns';

checkFindings(
  rule,
  `
deploymentChart: platform
artifactsStore:
  name: My Store
  #     ^^^^^^^^ store-name-not-dns
  kind: host_path
  schema: {hostPath: /a, mountPath: /a}
connections:
  - name: training_data
    #     ^^^^^^^^^^^^^ store-name-not-dns
    kind: volume_claim
    schema: {volumeClaim: data, mountPath: /data}
  - name: Bucket_Of_Images
    kind: gcs
    secret:
      name: gcs.key
      #     ^^^^^^^ store-name-not-dns
      mountPath: /gcs
`,
);

// YAML takes it for a number where the chart writes it without quotes; runs name it properly.
const digits = (mounted: string) => `
deploymentChart: platform
connections:
  - {name: "2024", kind: volume_claim, schema: {volumeClaim: data, mountPath: /data}}
mountConnections: [${mounted}]
`;
checkMessage(rule, digits('"2024"'), /is written without quotes/);
checkSilent(rule, digits(''));

checkSilent(rule, 'deploymentChart: platform\nartifactsStore: {name: My_Store, kind: s3}\n');
checkSilent(
  rule,
  'deploymentChart: agent\nconnections: [{name: a, kind: s3, secret: {name: s3.key}}]\n',
);
checkSilent(
  rule,
  `
deploymentChart: platform
artifactsStore: {name: "{{ name }}", kind: host_path, schema: {hostPath: /a, mountPath: /a}}
`,
);

checkFix(
  rule,
  'Rename to training-data',
  `
deploymentChart: platform
connections:
  - name: Training_Data
    kind: volume_claim
    schema: {volumeClaim: data, mountPath: /data}
mountConnections:
  - Training_Data # for the dashboard
`,
  `
deploymentChart: platform
connections:
  - name: training-data
    kind: volume_claim
    schema: {volumeClaim: data, mountPath: /data}
mountConnections:
  - training-data # for the dashboard
`,
);

checkFix(
  rule,
  'Rename to store-2024',
  digits('"2024"'),
  digits('store-2024').replace('"2024"', 'store-2024'),
);
