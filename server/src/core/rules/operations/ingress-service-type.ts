import { isUndecided } from '../../deployment/exposure.ts';
import { ingressClass } from '../../deployment/ingress-host.ts';
import type { FixPlan } from '../../fix.ts';
import { snippetScalar } from '../../fixes/snippet.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const TYPE = 'gateway.service.type';

/** Load balancers of clouds that, by default, send traffic to nodes and not to pods. */
const CONTROLLERS = {
  gce: {
    name: 'The GCE ingress',
    at: ['gateway', 'service', 'annotations', 'cloud.google.com/neg'],
    means: (value: unknown) => value !== undefined && value !== null,
    title: 'Ask for network endpoint groups',
    merge: `gateway:\n  service:\n    annotations:\n      cloud.google.com/neg: ${snippetScalar('{"ingress": true}')}\n`,
  },
  alb: {
    name: 'The ALB ingress',
    at: ['ingress', 'annotations', 'alb.ingress.kubernetes.io/target-type'],
    means: (value: unknown) => value !== undefined && value !== null && value !== 'instance',
    title: 'Send traffic straight to the pods',
    merge: 'ingress:\n  annotations:\n    alb.ingress.kubernetes.io/target-type: ip\n',
  },
} as const;

/** A load balancer beside an ingress is `exposed-without-tls`. */
export const ingressServiceType: Rule = {
  id: 'ingress-service-type',
  section: 'operations',
  severity: 'info',
  title: 'Give the ingress a service that it can reach',
  why: 'The ingress controllers of GKE and AWS send traffic to node ports unless they are told, or the cluster is set up, to address pods. A `ClusterIP` service has no node port.',
  how: 'Set `gateway.service.type: NodePort`, or have the controller address the pods: `cloud.google.com/neg` on the service for GKE, `alb.ingress.kubernetes.io/target-type: ip` on the ingress for AWS. VPC-native GKE clusters do so on their own.',
  docs: docs('docs/setup/platform/common-reference', 'gke-ingress'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/values.yaml, polyaxon/templates/gateway-svc.yaml',
  absence: true,
  check({ values }) {
    if (!values.truthy('ingress.enabled') || isUndecided(values)) return [];
    const name = ingressClass(values);
    if (values.get(TYPE) !== 'ClusterIP' || (name !== 'gce' && name !== 'alb')) return [];
    const controller = CONTROLLERS[name];
    if (controller.means(values.get(controller.at))) return [];
    return [
      {
        at: TYPE,
        on: 'value',
        message: say`${controller.name} may not reach a \`ClusterIP\` service: by default it sends traffic to node ports.`,
        fixes: [
          plan('Use a NodePort service', 'gateway:\n  service:\n    type: NodePort\n'),
          plan(controller.title, controller.merge),
        ],
      },
    ];
  },
  example: {
    bad: `deploymentChart: platform
gateway:
  service:
    type: ClusterIP
ingress:
  enabled: true
  className: gce
  hostName: polyaxon.acme.com
  tls:
    - secretName: polyaxon-tls
`,
    good: `deploymentChart: platform
gateway:
  service:
    type: NodePort
ingress:
  enabled: true
  className: gce
  hostName: polyaxon.acme.com
  tls:
    - secretName: polyaxon-tls
`,
  },
};

function plan(title: string, merge: string): FixPlan {
  return { title, changes: [{ merge }] };
}
