import { isOpen } from '../../values/is-open.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const URI = 'ldap.serverUri';
const OPEN = ['ldap.enabled', 'ldap.startTLS', URI];

/** A server in the same pod needs no encryption. */
const PLAIN = /(^|[\s,])ldap:\/\/(?!localhost\b|127\.|\[::1\])/i;

export const ldapPlain: Rule = {
  id: 'ldap-plain',
  section: 'operations',
  severity: 'warning',
  title: 'Encrypt the connection to the LDAP server',
  why: 'Each login sends the password of the user, and each search that of the bind account, to this server. Anyone on the way can read them.',
  how: 'Set `ldap.startTLS: true`, or use an `ldaps://` address.',
  docs: docs('docs/setup/platform/sso'),
  charts: ['platform'],
  source: 'polyaxon/templates/platform-cm.yaml',
  production: true,
  absence: true,
  check({ values }) {
    const uri = values.get(URI);
    if (!values.truthy('ldap.enabled') || values.truthy('ldap.startTLS')) return [];
    if (typeof uri !== 'string' || !PLAIN.test(uri)) return [];
    if (OPEN.some((path) => isOpen(values, path))) return [];
    return [
      {
        at: URI,
        on: 'value',
        message: 'Passwords go to the LDAP server unencrypted.',
        fixes: [{ title: 'Turn STARTTLS on', changes: [{ merge: 'ldap:\n  startTLS: true\n' }] }],
      },
    ];
  },
  example: {
    bad: `deploymentChart: platform
ldap:
  enabled: true
  serverUri: ldap://ldap.acme.com
`,
    good: `deploymentChart: platform
ldap:
  enabled: true
  serverUri: ldap://ldap.acme.com
  startTLS: true
`,
  },
};
