import { checkFindings, checkSilent } from '../../support/check.ts';

const RULE = 'root-password-random';

const marked = `
deploymentChart: platform
user:
  username: root
  password:
# ^^^^^^^^ root-password-random
`;
checkFindings(RULE, marked);
// The chart is installed all the same.
checkSilent('null-deletes-defaults', marked);
checkSilent(RULE, 'deploymentChart: platform\nuser: {password: abc}\n');
checkSilent(RULE, 'deploymentChart: platform\nuser: {username: root}\n');
checkSilent(RULE, 'deploymentChart: platform\nplatformSecret: own\nuser: {password: ""}\n');
