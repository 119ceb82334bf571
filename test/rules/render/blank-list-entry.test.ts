import { checkFindings, checkSilent } from '../../support/check.ts';

const RULE = 'blank-list-entry';

checkFindings(
  RULE,
  `
deploymentChart: platform
imagePullSecrets:
#^^^^^^^^^^^^^^^ blank-list-entry
  -
  - regcred
gateway:
  tolerations: [{key: a}, null]
  #                       ^^^^ blank-list-entry
`,
);
// Where Helm stops, another rule tells.
checkSilent(RULE, 'deploymentChart: platform\nconnections: [null]\nmountConnections: [a]\n');
// Nothing reads it.
checkSilent(RULE, 'deploymentChart: platform\nbeat: {tolerations: [null]}\n');
