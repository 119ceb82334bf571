import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const rule = 'email-not-enabled';

checkFindings(
  rule,
  `
deploymentChart: platform
email:
#^^^^ email-not-enabled
  host: smtp.example.com
  from: polyaxon@example.com
`,
);

checkMessage(
  rule,
  'deploymentChart: platform\nemail: {port: 587}\n',
  '`port` of `email` has no effect: without `enabled: true`, no mail is sent.',
);

// The chart's own values, as in a copy of its values.yaml, say nothing.
checkSilent(rule, 'deploymentChart: platform\nemail: {host: smtp, port: 25, hostUser: ""}\n');
// Off on purpose.
checkSilent(rule, 'deploymentChart: platform\nemail: {enabled: false, host: mail.acme.com}\n');
checkSilent(rule, 'deploymentChart: platform\nemail: {enabled: "${X}", host: mail.acme.com}\n');
checkSilent(rule, 'deploymentChart: platform\nemail: ${EMAIL}\n');
checkSilent(rule, 'email: {host: mail.acme.com}\n', { name: 'values-prod.yaml' });

checkFix(
  rule,
  'Turn e-mail on',
  'deploymentChart: platform\nemail:\n  host: mail.acme.com\n',
  'deploymentChart: platform\nemail:\n  host: mail.acme.com\n  enabled: true\n',
);
