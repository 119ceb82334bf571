import { NGINX, servedByNginx } from '../../deployment/served-by-nginx.ts';
import { isObject } from '../../json.ts';
import { isOpen } from '../../values/is-open.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const ANNOTATIONS = 'ingress.annotations';
const LEGACY = 'ingress.kubernetes.io/';

/** Those that ingress-nginx knows under its own prefix; the docs also list some that are gone. */
const KNOWN = new Set([
  ...['proxy-body-size', 'proxy-connect-timeout', 'proxy-read-timeout', 'proxy-send-timeout'],
  ...['ssl-redirect', 'force-ssl-redirect', 'whitelist-source-range'],
  ...['auth-url', 'auth-signin', 'auth-type', 'auth-secret', 'auth-realm'],
]);

export const ingressAnnotationsLegacyPrefix: Rule = {
  id: 'ingress-annotations-legacy-prefix',
  section: 'operations',
  severity: 'info',
  title: 'Give nginx annotations their current prefix',
  why: 'Since its early versions, ingress-nginx reads annotations that begin with `nginx.ingress.kubernetes.io/`. Under the old prefix, which the examples in the chart still have, limits and timeouts have no effect unless the controller was told to look there.',
  how: 'Write `nginx.` in front of these annotations. Leave `rewrite-target: /` and `add-base-url` out: the first sends every address to the start page, the second is gone.',
  docs: docs('integrations/setup/nginx', 'annotations'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/values.yaml, polyaxon/templates/ing.yaml',
  check({ values }) {
    const annotations = values.get(ANNOTATIONS);
    if (!servedByNginx(values) || !isObject(annotations)) return [];
    if (isOpen(values, 'ingress.className')) return [];
    const names = Object.keys(annotations)
      .filter((key) => key.startsWith(LEGACY))
      .map((key) => key.slice(LEGACY.length));
    const [first] = names;
    if (first === undefined) return [];
    const movable = names.filter(
      (name) => KNOWN.has(name) && !Object.hasOwn(annotations, NGINX + name),
    );
    const changes = movable.map((name) => ({
      move: [...ANNOTATIONS.split('.'), LEGACY + name],
      to: [...ANNOTATIONS.split('.'), NGINX + name],
    }));
    return [
      {
        at: [...ANNOTATIONS.split('.'), LEGACY + first],
        message: say`Under the prefix \`${LEGACY}\`, nginx may not read ${names.length === 1 ? 'this annotation' : say`these ${names.length} annotations`}.`,
        // A rest under the old prefix would still be reported.
        fixes: movable.length === names.length ? [{ title: 'Prefix with nginx.', changes }] : [],
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
    ingress.kubernetes.io/proxy-body-size: 4G
    ingress.kubernetes.io/proxy-read-timeout: "600"
`,
    good: `deploymentChart: platform
ingress:
  enabled: true
  className: nginx
  hostName: polyaxon.acme.com
  annotations:
    nginx.ingress.kubernetes.io/proxy-body-size: 4G
    nginx.ingress.kubernetes.io/proxy-read-timeout: "600"
`,
  },
};
