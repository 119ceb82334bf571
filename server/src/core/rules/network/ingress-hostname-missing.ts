import { given, truthy } from '../../conditions/words.ts';
import { isUndecided } from '../../deployment/exposure.ts';
import { hostNamedElsewhere } from '../../deployment/ingress-host.ts';
import { snippetScalar } from '../../fixes/snippet.ts';
import { EXAMPLE_HOST } from '../../fixes/tls-templates.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

export const ingressHostnameMissing: Rule = {
  id: 'ingress-hostname-missing',
  section: 'network',
  severity: 'warning',
  title: 'Name the host of the ingress',
  why: 'The chart writes `ingress.hostName` into the ingress rule and tells Polyaxon that this is its public address; a top-level `hostName` is not read once an ingress is enabled.',
  how: 'Set `ingress.hostName` to the DNS name under which people open Polyaxon.',
  docs: docs('docs/setup/platform/common-reference', 'ingress-and-gateway-service'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/ing.yaml, polyaxon/templates/partials/_host.tpl',
  production: true,
  absence: true,
  condition: given(truthy('ingress.enabled'), truthy('ingress.hostName')),
  *check({ values }) {
    if (isUndecided(values)) return;
    const host = snippetScalar(hostNamedElsewhere(values) ?? EXAMPLE_HOST);
    yield {
      at: 'ingress.hostName',
      message:
        'The ingress has no `hostName`, so it catches requests for every host and Polyaxon does not know its own address.',
      fixes: [
        {
          title: 'Add ingress.hostName',
          changes: [{ merge: `ingress:\n  hostName: \${1:${host}}\n` }],
        },
      ],
    };
  },
  example: {
    bad: `deploymentChart: platform
ingress:
  enabled: true
  className: nginx
`,
    good: `deploymentChart: platform
ingress:
  enabled: true
  className: nginx
  hostName: polyaxon.acme.com
`,
  },
};
