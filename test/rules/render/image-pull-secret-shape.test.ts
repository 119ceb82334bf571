import { checkFindings, checkFix, checkSilent } from '../../support/check.ts';

const RULE = 'image-pull-secret-shape';

const marked = `
deploymentChart: platform
imagePullSecrets:
#^^^^^^^^^^^^^^^ image-pull-secret-shape
  - name: regcred
worker:
  imagePullSecrets: [regcred, {name: other}]
# ^^^^^^^^^^^^^^^^ image-pull-secret-shape
agent:
  serviceAccountImagePullSecrets:
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ image-pull-secret-shape
    - name: regcred
gateway:
  imagePullSecrets:
    - regcred
`;
checkFindings(RULE, marked);
// What the shape of the values says of it gives way.
checkSilent('wrong-type', marked);
// Sub-charts take both forms.
checkSilent(RULE, 'deploymentChart: platform\nglobal: {imagePullSecrets: [{name: a}]}\n');
checkSilent(RULE, 'deploymentChart: platform\nimagePullSecrets: regcred\n');

checkFix(
  RULE,
  'List the names alone',
  'deploymentChart: platform\nimagePullSecrets:\n- name: regcred\n- name: "007"\n',
  'deploymentChart: platform\nimagePullSecrets:\n  - regcred\n  - "007"\n',
);
checkFix(
  RULE,
  'List the names alone',
  'deploymentChart: platform\nworker: {imagePullSecrets: [regcred, {name: other}]}\n',
  'deploymentChart: platform\nworker: {imagePullSecrets: [regcred, other]}\n',
);
