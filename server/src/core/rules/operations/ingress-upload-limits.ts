import { isUndecided } from '../../deployment/exposure.ts';
import { NGINX, servedByNginx } from '../../deployment/served-by-nginx.ts';
import { isOpen } from '../../values/is-open.ts';
import type { Values } from '../../values/values.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

/** In any of its names; what is wrong with the old one is `ingress-annotations-legacy-prefix`. */
const BODY_SIZE = [
  `${NGINX}proxy-body-size`,
  'ingress.kubernetes.io/proxy-body-size',
  'nginx.org/client-max-body-size',
];

const LIMITS = {
  'proxy-body-size': '4G',
  'proxy-read-timeout': '"600"',
  'proxy-send-timeout': '"600"',
};

export const ingressUploadLimits: Rule = {
  id: 'ingress-upload-limits',
  section: 'operations',
  severity: 'hint',
  title: 'Let large files through nginx',
  why: 'Unless the ingress or the controller says otherwise, nginx refuses bodies of more than 1 MB and cuts connections that are quiet for 60 seconds. Uploads and downloads of artifacts pass through it.',
  how: 'Set `proxy-body-size` and the timeouts as annotations of the ingress, or for all ingresses in the ConfigMap of the controller.',
  docs: docs('integrations/setup/nginx', 'annotations'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/values.yaml, polyaxon/templates/ing.yaml',
  production: true,
  absence: true,
  check({ values }) {
    if (!servedByNginx(values) || isUndecided(values) || isOpen(values, 'ingress.className')) {
      return [];
    }
    if (BODY_SIZE.some((name) => annotation(values, name) !== undefined)) return [];
    return [
      {
        at: 'ingress.annotations',
        message:
          'No `proxy-body-size` is set, and by default nginx refuses uploads of more than 1 MB.',
        fixes: [{ title: 'Allow large files', changes: [{ merge: missingLimits(values) }] }],
      },
    ];
  },
  example: {
    bad: `deploymentChart: platform
ingress:
  enabled: true
  className: nginx
  hostName: polyaxon.acme.com
`,
    good: `deploymentChart: platform
ingress:
  enabled: true
  className: nginx
  hostName: polyaxon.acme.com
  annotations:
    nginx.ingress.kubernetes.io/proxy-body-size: 4G
    nginx.ingress.kubernetes.io/proxy-read-timeout: "600"
    nginx.ingress.kubernetes.io/proxy-send-timeout: "600"
`,
  },
};

function missingLimits(values: Values): string {
  const lines = Object.entries(LIMITS)
    .filter(([name]) => annotation(values, NGINX + name) === undefined)
    .map(([name, limit]) => `    ${NGINX}${name}: ${limit}\n`);
  return `ingress:\n  annotations:\n${lines.join('')}`;
}

function annotation(values: Values, name: string) {
  return values.get(['ingress', 'annotations', name]);
}
