import { NGINX, servedByNginx } from '../../deployment/served-by-nginx.ts';
import { isOpen } from '../../values/is-open.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const TARGET = ['ingress', 'annotations', `${NGINX}rewrite-target`];
const PATH = 'ingress.path';

export const rewriteTargetRoot: Rule = {
  id: 'rewrite-target-root',
  section: 'operations',
  severity: 'hint',
  title: 'Do not rewrite every address to the root',
  why: 'In older versions of ingress-nginx this annotation only cut off the prefix. Since 0.22 it replaces the whole address, so with the path `/` a call to the API can end on the start page.',
  how: 'Take the annotation out: Polyaxon is served from the root and needs no rewriting.',
  docs: docs('integrations/setup/nginx', 'annotations'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/values.yaml, polyaxon/templates/ing.yaml',
  check({ values }) {
    if (!servedByNginx(values) || values.get(TARGET) !== '/') return [];
    if (isOpen(values, PATH) || isOpen(values, 'ingress.className')) return [];
    if (values.truthy(PATH) && values.get(PATH) !== '/') return [];
    return [
      {
        at: TARGET,
        message: 'With the path `/`, `rewrite-target: /` can send every address to the start page.',
      },
    ];
  },
  example: {
    bad: `deploymentChart: platform
ingress:
  enabled: true
  className: nginx
  hostName: polyaxon.acme.com
  annotations:
    nginx.ingress.kubernetes.io/rewrite-target: /
`,
    good: `deploymentChart: platform
ingress:
  enabled: true
  className: nginx
  hostName: polyaxon.acme.com
`,
  },
};
