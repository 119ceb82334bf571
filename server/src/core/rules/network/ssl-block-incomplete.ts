import { all, any, at, given, truthy } from '../../conditions/words.ts';
import { isUndecided, mountsSslBlock } from '../../deployment/exposure.ts';
import type { FixPlan } from '../../fix.ts';
import { sslBlockFixes } from '../../fixes/replace-ssl-block.ts';
import { sslBlock } from '../../fixes/tls-templates.ts';
import { isTemplated } from '../../json.ts';
import type { Values } from '../../values/values.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

export const sslBlockIncomplete: Rule = {
  id: 'ssl-block-incomplete',
  section: 'network',
  severity: 'warning',
  title: 'Do not leave the ssl block half filled',
  why: 'The chart looks at the block only where `ssl.enabled` and `ssl.secretName` are both set; with one of them alone it has no effect at all.',
  how: 'From chart 1.22 on, terminate TLS at the ingress and set `ssl.enabled: false`. On older charts set both keys.',
  docs: docs('docs/setup/platform/common-reference', 'ssl'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/partials/_ssl.tpl',
  absence: true,
  // An explicit `enabled: false` is a decision: the rest of the block is only kept for later.
  condition: all(
    given(truthy('ssl.enabled'), truthy('ssl.secretName')),
    given(any(truthy('ssl.secretName'), truthy('ssl.path')), at('ssl.enabled', {})),
  ),
  *check({ values }) {
    if (isTemplated(values.get('ssl.enabled'))) return;
    yield {
      at: values.truthy('ssl.enabled') ? 'ssl.enabled' : 'ssl',
      message: values.truthy('ssl.enabled')
        ? '`ssl.enabled` has no effect without `ssl.secretName`.'
        : 'The `ssl` block has no effect without `ssl.enabled`.',
      fixes: fixes(values),
    };
  },
  example: {
    bad: `deploymentChart: platform
ssl:
  enabled: true
`,
    good: `deploymentChart: platform
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

function fixes(values: Values): readonly FixPlan[] {
  if (mountsSslBlock(values.chart)) {
    return [{ title: 'Complete the ssl block', changes: [{ merge: sslBlock }] }];
  }
  return isUndecided(values) ? [] : sslBlockFixes(values);
}
