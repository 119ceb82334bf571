import { checkFindings, checkFix, checkSilent } from '../../support/check.ts';

const RULE = 'sso-onelogin-azuread-broken';
const auth = (rest: string) =>
  `deploymentChart: platform\nexternalServices:\n  auth:\n${rest.replace(/^(?=.)/gm, '    ')}`;

checkFindings(
  RULE,
  `
deploymentChart: platform
externalServices:
  auth:
    onelogin:
      enabled: true
      #        ^^^^ sso-onelogin-azuread-broken
    azuread: {enabled: true}
    #                  ^^^^ sso-onelogin-azuread-broken
    okta: {enabled: true}
`,
);
checkSilent(RULE, auth('okta: {enabled: true}\ngoogle: {enabled: true}\n'));
checkSilent(RULE, auth('azuread: {enabled: false, options: {id: a}}\n'));
checkSilent(RULE, auth('azuread: {enabled: "{{ sso }}"}\n'));
// The broken Secret is left out.
checkSilent(RULE, `${auth('azuread: {enabled: true}\n')}secret: true\n`);
checkSilent(RULE, auth('azuread: {enabled: true}\n'), { version: '2.0.0' });

checkFix(
  RULE,
  'Turn OneLogin off',
  auth('onelogin:\n  enabled: true\n  options: {id: a}\n'),
  auth('onelogin:\n  enabled: false\n  options: {id: a}\n'),
);
