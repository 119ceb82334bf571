import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lint } from '../../server/src/core/lint.ts';
import { hoverAt } from '../../server/src/features/hover.ts';
import { checkFindings, checkFix, checkSilent, lintText } from '../support/check.ts';
import { readCursor } from '../support/marked-yaml.ts';

const HOST = { force: false, name: 'templates/values.yaml.tftpl' } as const;

checkFindings(
  'unknown-key',
  `
# \${comment}
limitResources: \${type}
%{ for store in stores ~}
connections:
  - name: \${store.name}
    kind: s3
%{ endfor ~}
gateway:
    schedulr: "%{ if a }x%{ endif }"
    #^^^^^^^ unknown-key
    service:
        type: {{ .type }}-x
`,
  HOST,
);
checkFindings(
  'wrong-value',
  `
%{ if production }
gateway: {service: {type: \${type}}}
%{ else }
gateway: {service: {type: LoadBalancr}}
#                         ^^^^^^^^^^^ wrong-value
%{ endif }
operator: {}
scheduler: {}
`,
  { ...HOST, name: 'polyaxon.tftpl' },
);
checkFindings(
  'artifacts-store-default',
  `
limitResources: {{ .Values.limit }}
#^^^^^^^^^^^^^ artifacts-store-default
gateway:
  {{- if .Values.replicas }}
  replicas: {{ .Values.replicas }}
  {{- end }}
`,
  { ...HOST, name: 'values.yaml.gotmpl' },
);
for (const [name, text] of [
  ['values-prod.yaml.tmpl', 'deploymentType: kubernetes\ngateway: {}\n'],
  ['values.yaml.tmpl', 'deploymentType: kubernetes\ngateway: {}\n${yamlencode(more)}\n'],
] as const) {
  checkSilent('artifacts-store-default', text, { force: false, name });
}

checkFix(
  'unknown-key',
  'Rename to scheduler',
  `
deploymentType: kubernetes
schedulr: {replicas: \${replicas}}
gateway: {}
`,
  `
deploymentType: kubernetes
scheduler: {replicas: \${replicas}}
gateway: {}
`,
  HOST,
);

test('keys of both branches of a condition', () => {
  const text =
    'deploymentType: kubernetes\n%{ if a }\nui: {}\n%{ else }\nui: {}\n%{ endif }\ngateway: {}\n';
  const rules = lintText(text, HOST).findings.map(({ rule }) => rule.id);
  assert.ok(!rules.includes('duplicate-key'));
});

test('hover inside', () => {
  const { text, offset } = readCursor(
    'deploymentType: kubernetes\n%{ if a }\ngateway: {replic|as: ${n}}\n',
  );
  assert.match(hoverAt(lintText(text, HOST), offset)?.markdown ?? '', /gateway\.replicas/);
});

test('other templates', () => {
  const others = ['apiVersion: v1\nkind: List\n%{ if x }\ngateway: {}\n', '#!/bin/sh\necho ${x}\n'];
  for (const text of others) assert.equal(lint({ name: 'x.yaml.tmpl', text }, {}), undefined);
});
