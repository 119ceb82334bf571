import { nest } from '../../fixes/nest.ts';
import { snippetScalar } from '../../fixes/snippet.ts';
import { isOpen } from '../../values/is-open.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const SECRETS = 'imagePullSecrets';

export const pullSecretNotForBundled: Rule = {
  id: 'pull-secret-not-for-bundled',
  section: 'no-effect',
  severity: 'info',
  title: 'Give pull secrets to the bundled services as well',
  why: "`imagePullSecrets` reaches Polyaxon's own pods. The bundled PostgreSQL, Redis and RabbitMQ read `image.pullSecrets` of their own, so their images are pulled without a login, and run into the limits of the registry.",
  how: 'Repeat the names in `image.pullSecrets` of each bundled service, or list them once in `global.imagePullSecrets`, which only these read.',
  docs: docs('docs/setup/platform/common-reference'),
  charts: ['platform'],
  versions: { from: '1.21' },
  source: 'polyaxon/templates/partials/_gateway.tpl; _images.tpl of the bundled charts',
  *check({ values }) {
    const secrets = values.get(SECRETS);
    if (!Array.isArray(secrets) || secrets.length === 0 || isOpen(values, SECRETS)) return;
    if (!values.isWritten(SECRETS) || values.truthy('global.imagePullSecrets')) return;
    const names = secrets.filter((name) => typeof name === 'string');
    for (const service of ['postgresql', 'redis', 'rabbitmq']) {
      const own = [service, 'image', 'pullSecrets'];
      if (!values.truthy([service, 'enabled']) || values.truthy(own) || isOpen(values, own))
        continue;
      if (values.truthy([service, 'global', 'imagePullSecrets'])) continue;
      const list = `pullSecrets: [${names.map(snippetScalar).join(', ')}]\n`;
      yield {
        at: SECRETS,
        message: say`\`imagePullSecrets\` does not reach the bundled \`${service}\`, whose image is pulled without a login.`,
        fixes: [
          {
            title: say`Give them to ${service} as well`,
            changes: [{ merge: nest([service, 'image'], list) }],
          },
        ],
      };
    }
  },
  example: {
    bad: `deploymentChart: platform
imagePullSecrets:
  - hub-login
`,
    good: `deploymentChart: platform
imagePullSecrets:
  - hub-login
postgresql:
  image:
    pullSecrets:
      - hub-login
`,
  },
};
