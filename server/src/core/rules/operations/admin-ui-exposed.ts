import { ADMIN_VIEW, adminView } from '../../deployment/admin-view.ts';
import { wideDoors } from '../../deployment/wide-doors.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

export const adminUiExposed: Rule = {
  id: 'admin-ui-exposed',
  section: 'operations',
  severity: 'warning',
  title: 'Keep the admin view off an open gateway',
  why: 'The admin view edits the rows of the database, and only the password of the root user stands before it. On a gateway that everyone can reach, everyone can try that password.',
  how: 'Set `ui.adminEnabled: false`. Where you need the view, let only known addresses reach the gateway, or close it and use `polyaxon port-forward`.',
  docs: docs('docs/setup/platform/root-user', 'admin-view'),
  charts: ['platform'],
  source: 'polyaxon/templates/proxies-cm.yaml, polyaxon/templates/ing.yaml',
  production: true,
  absence: true,
  check({ values }) {
    if (!adminView(values)) return [];
    const [door] = wideDoors(values);
    if (!door) return [];
    return [
      {
        at: ADMIN_VIEW,
        on: 'value',
        message: say`The admin view of the database is served to everyone who can reach the ${door === 'ingress' ? 'ingress' : `\`${door}\``}.`,
        fixes: [
          {
            title: 'Turn the admin view off',
            changes: [{ replace: ADMIN_VIEW.split('.'), with: 'false' }],
          },
        ],
      },
    ];
  },
  example: {
    bad: `deploymentChart: platform
ui:
  adminEnabled: true
ingress:
  enabled: true
  hostName: polyaxon.acme.com
  tls:
    - secretName: polyaxon-tls
      hosts:
        - polyaxon.acme.com
`,
    good: `deploymentChart: platform
ui:
  adminEnabled: true
gateway:
  service:
    type: ClusterIP
`,
  },
};
