import { all, not, truthy } from '../../conditions/words.ts';
import { isUndecided } from '../../deployment/exposure.ts';
import { sslBlockFixes } from '../../fixes/replace-ssl-block.ts';
import { isTemplated } from '../../json.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

export const sslBlockNotMounted: Rule = {
  id: 'ssl-block-not-mounted',
  section: 'network',
  severity: 'warning',
  title: 'Terminate TLS at the ingress, not with the ssl block',
  why: 'The gateway that served this certificate left the chart with version 1.22. Since then the block only announces SSL to Polyaxon and turns on its redirect to HTTPS, which may lead browsers to a port where nobody answers.',
  how: 'Set `ssl.enabled: false` and terminate TLS at the ingress or at your load balancer.',
  docs: docs('docs/setup/platform/common-reference', 'nginx-ingress'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/partials/_ssl.tpl, polyaxon/templates/proxies-cm.yaml',
  versions: { from: '1.22' },
  condition: not(all(truthy('ssl.enabled'), truthy('ssl.secretName'))),
  *check({ values }) {
    if (isTemplated(values.get('ssl.enabled'))) return;
    yield {
      at: 'ssl.enabled',
      on: 'value',
      message:
        'The `ssl` block turns on the redirect to HTTPS, but no pod mounts the certificate of `ssl.secretName`.',
      fixes: isUndecided(values) ? [] : sslBlockFixes(values),
    };
  },
  example: {
    bad: `deploymentChart: platform
gateway:
  service:
    type: NodePort
ssl:
  enabled: true
  secretName: polyaxon-cert
`,
    good: `deploymentChart: platform
gateway:
  service:
    type: ClusterIP
ingress:
  enabled: true
  hostName: polyaxon.acme.com
  tls:
    - secretName: polyaxon-cert
      hosts:
        - polyaxon.acme.com
`,
  },
};
