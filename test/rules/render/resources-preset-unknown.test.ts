import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const RULE = 'resources-preset-unknown';

checkFindings(
  RULE,
  `
deploymentChart: platform
postgresql:
  primary:
    resourcesPreset: big
    #                ^^^ resources-preset-unknown
  metrics: {resourcesPreset: big}
redis:
  enabled: true
  master: {resourcesPreset: ''}
  #                         ^^ resources-preset-unknown
`,
);

checkMessage(
  RULE,
  'deploymentChart: platform\npostgresql: {primary: {resourcesPreset: big}}\n',
  '`postgresql.primary.resourcesPreset` is the text "big", and Helm stops: the sub-chart has `nano`, `micro`, `small`, `medium`, `large`, `xlarge` or `2xlarge`.',
);

checkSilent(RULE, 'deploymentChart: platform\npostgresql: {primary: {resourcesPreset: none}}\n');
checkSilent(RULE, 'deploymentChart: platform\nredis: {master: {resourcesPreset: big}}\n');
checkSilent(
  RULE,
  'deploymentChart: platform\npostgresql: {primary: {resourcesPreset: "${SIZE}"}}\n',
);
// What is written out wins.
checkSilent(
  RULE,
  'deploymentChart: platform\npostgresql: {primary: {resourcesPreset: big, resources: {limits: {cpu: 1}}}}\n',
);
// In an overlay, the base may write them.
checkSilent(
  RULE,
  '# polyaxon-values: role=overlay\npostgresql: {primary: {resourcesPreset: big}}\n',
);
// These sub-charts have no presets.
checkSilent(RULE, 'deploymentChart: platform\npostgresql: {primary: {resourcesPreset: big}}\n', {
  version: '2.0.0',
});

checkFix(
  RULE,
  'Change to medium',
  'deploymentChart: platform\npostgresql:\n  primary:\n    resourcesPreset: Medium # enough\n',
  'deploymentChart: platform\npostgresql:\n  primary:\n    resourcesPreset: medium # enough\n',
);
