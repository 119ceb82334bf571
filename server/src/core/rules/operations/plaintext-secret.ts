import { isObject, isTruthy } from '../../json.ts';
import { formatPath, getAt, type Path, toPath } from '../../path.ts';
import { isStandIn } from '../../values/stand-in.ts';
import type { Values } from '../../values/values.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

/** Keys that the charts put into a Secret. */
const SECRETS = [
  ...['polyaxonSecret', 'internalToken', 'organizationKey', 'agent.token'],
  ...['user.password', 'email.hostPassword', 'ldap.bindPassword'],
  ...['postgresql.auth.password', 'postgresql.auth.postgresPassword'],
  ...['redis.auth.password', 'rabbitmq.auth.password', 'rabbitmq.auth.erlangCookie'],
  ...['postgresql', 'redis', 'rabbitmq'].map((name) => `externalServices.${name}.password`),
];

/** Services whose `options` go into a Secret as a whole: templates/platform-secrets.yaml:27-58. */
const OPTIONS = [
  ...['analytics', 'transactions', 'errors', 'metrics'],
  ...['github', 'gitlab', 'bitbucket', 'google', 'okta', 'onelogin', 'azuread'].map(
    (provider) => `auth.${provider}`,
  ),
].map((service) => `externalServices.${service}.options`);

const TELLING = /(secret|token|password|dsn|key)$/i;

export const plaintextSecret: Rule = {
  id: 'plaintext-secret',
  section: 'operations',
  severity: 'info',
  title: 'Keep secrets out of the values',
  why: 'Values are kept in Git, printed by CI and stored with every revision of the release. Whoever can read one of these can read the secret.',
  how: 'Let your deployment tool fill the value in, or keep such values in an encrypted file of their own. Passwords can also live in a Secret named by `platformSecret`, but that one then has to hold all of them, and the token of an agent in one named by `agentSecret`.',
  docs: docs('docs/setup/platform/common-reference'),
  charts: ['platform', 'agent'],
  source:
    'polyaxon/templates/platform-secrets.yaml, polyaxon/templates/common-secrets.yaml, polyaxon/templates/agent-secrets.yaml',
  production: true,
  *check({ values }) {
    const options = OPTIONS.flatMap((path) => tellingKeys(values, path));
    for (const path of [...SECRETS.map(toPath), ...options]) {
      if (!isPlain(values, path)) continue;
      yield { at: path, message: say`\`${formatPath(path)}\` is written in plain text.` };
    }
  },
  example: {
    bad: `deploymentChart: platform
externalServices:
  postgresql:
    host: db.acme.com
    password: correct-horse-battery
postgresql:
  enabled: false
`,
    good: `deploymentChart: platform
platformSecret: polyaxon-secrets
externalServices:
  postgresql:
    host: db.acme.com
postgresql:
  enabled: false
`,
  },
};

function tellingKeys(values: Values, path: string): readonly Path[] {
  const options = values.get(path);
  if (!isObject(options)) return [];
  return Object.keys(options)
    .filter((key) => TELLING.test(key))
    .map((key) => [...toPath(path), key]);
}

/** The chart's own defaults are no secrets; that they are used is said elsewhere. */
function isPlain(values: Values, path: Path): boolean {
  const value = values.writtenAt(path);
  if (typeof value !== 'string' && typeof value !== 'number') return false;
  return isTruthy(value) && !isStandIn(value) && value !== getAt(values.chart.defaults, path);
}
