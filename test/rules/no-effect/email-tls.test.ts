import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const rule = 'email-tls';

checkFindings(
  rule,
  `
deploymentChart: platform
email:
  enabled: true
  host: smtp.example.com
  port: 587
  useTls: false
  #^^^^^ email-tls
`,
);

checkMessage(
  rule,
  'deploymentChart: platform\nemail: {enabled: true, hostUser: me}\n',
  /the login and the mails go to port 25 unencrypted/,
);
checkMessage(
  rule,
  'deploymentChart: platform\nemail: {enabled: true, port: 465, useTls: true}\n',
  /^Port 465 expects encryption from the first byte/,
);

checkSilent(rule, 'deploymentChart: platform\nemail: {enabled: true, host: postfix}\n');
checkSilent(rule, 'deploymentChart: platform\nemail: {enabled: false, port: 587}\n');
checkSilent(rule, 'deploymentChart: platform\nemail: {enabled: true, port: 587, useTls: "true"}\n');
checkSilent(rule, 'deploymentChart: platform\nemail: {enabled: true, port: "${PORT}"}\n');
checkSilent(rule, 'deploymentChart: platform\nemail: {enabled: true, port: 587, useTls: "${T}"}\n');
// Another module than Django's may do as it likes.
checkSilent(
  rule,
  'deploymentChart: platform\nemail: {enabled: true, port: 465, backend: acme.mail.Backend}\n',
);

checkFix(
  rule,
  'Encrypt the connection',
  'deploymentChart: platform\nemail:\n  enabled: true\n  port: 587\n',
  'deploymentChart: platform\nemail:\n  enabled: true\n  port: 587\n  useTls: true\n',
);
checkFix(
  rule,
  'Use port 587 with TLS',
  'deploymentChart: platform\nemail:\n  enabled: true\n  port: 465\n  useTls: true\n',
  'deploymentChart: platform\nemail:\n  enabled: true\n  port: 587\n  useTls: true\n',
);
