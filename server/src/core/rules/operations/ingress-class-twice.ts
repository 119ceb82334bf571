import { isOpen } from '../../values/is-open.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const ANNOTATION = ['ingress', 'annotations', 'kubernetes.io/ingress.class'];
const CLASS = 'ingress.className';

export const ingressClassTwice: Rule = {
  id: 'ingress-class-twice',
  section: 'operations',
  severity: 'warning',
  title: 'Name the class of the ingress once',
  why: 'The annotation is the old way to name the class, `ingress.className` the new one. Kubernetes refuses to create an Ingress that has both, so a first install may fail while an upgrade goes through.',
  how: 'Keep `ingress.className` and take the annotation `kubernetes.io/ingress.class` out, unless your controller knows only the annotation.',
  docs: docs('integrations/setup/nginx', 'annotations'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/ing.yaml, agent/templates/ing.yaml',
  check({ values }) {
    if (!values.truthy('ingress.enabled') || !values.truthy(CLASS)) return [];
    if (!values.truthy(ANNOTATION) || isOpen(values, ANNOTATION) || isOpen(values, CLASS)) {
      return [];
    }
    return [
      {
        at: ANNOTATION,
        message:
          '`ingress.className` names the class already, and Kubernetes may refuse an Ingress that has this annotation as well.',
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
    kubernetes.io/ingress.class: nginx
`,
    good: `deploymentChart: platform
ingress:
  enabled: true
  className: nginx
  hostName: polyaxon.acme.com
`,
  },
};
