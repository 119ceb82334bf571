import { plainNumber, plainText } from '../../json.ts';
import { isOpen } from '../../values/is-open.ts';
import type { Values } from '../../values/values.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Report, Rule } from '../rule.ts';

const KEYS = ['enabled', 'useTls', 'port', 'hostUser', 'hostPassword', 'backend'];

export const emailTls: Rule = {
  id: 'email-tls',
  section: 'no-effect',
  severity: 'info',
  title: 'Encrypt the way to the mail server',
  why: 'With `useTls`, a connection starts in the clear and is encrypted before the password goes over it. Without it, the password and the links in the mails can be read on the way, or the server turns the login down.',
  how: 'Set `useTls: true`, with port 587 as most providers have it. Port 465 expects encryption from the first byte, which the chart has no setting for.',
  docs: docs('docs/setup/platform/transactional-emails', 'helm-chart-configuration'),
  charts: ['platform'],
  source: 'polyaxon/templates/platform-cm.yaml',
  *check({ values }) {
    if (!values.truthy('email.enabled') || values.truthy('email.backend')) return;
    if (KEYS.some((key) => isOpen(values, `email.${key}`))) return;
    const report = plainNumber(values.get('email.port')) === 465 ? fullTls() : startTls(values);
    if (report) yield report;
  },
  example: {
    bad: `deploymentChart: platform
email:
  enabled: true
  host: smtp.example.com
  port: 587
  hostUser: polyaxon
  hostPassword: change-me
`,
    good: `deploymentChart: platform
email:
  enabled: true
  host: smtp.example.com
  port: 587
  useTls: true
  hostUser: polyaxon
  hostPassword: change-me
`,
  },
};

function fullTls(): Report {
  return {
    at: 'email.port',
    on: 'value',
    message:
      'Port 465 expects encryption from the first byte, while `useTls` starts in the clear, so mails may never get out.',
    fixes: [
      {
        title: 'Use port 587 with TLS',
        changes: [{ merge: 'email:\n  port: 587\n  useTls: true\n' }],
      },
    ],
  };
}

function startTls(values: Values): Report | undefined {
  // The chart passes the text on, and the platform reads it as a flag.
  if (/^(?:true|yes|on|1)$/i.test(plainText(values.get('email.useTls')))) return undefined;
  const logsIn = values.truthy('email.hostPassword') || values.truthy('email.hostUser');
  const port = plainNumber(values.get('email.port'));
  if (!logsIn && (port === 25 || Number.isNaN(port))) return undefined;
  const what = logsIn ? 'the login and the mails go' : 'mails go';
  return {
    at: 'email.useTls',
    message: say`\`email.useTls\` is off, so ${what} to port ${plainText(values.get('email.port'))} unencrypted, if the server lets them.`,
    fixes: [{ title: 'Encrypt the connection', changes: [{ merge: 'email:\n  useTls: true\n' }] }],
  };
}
