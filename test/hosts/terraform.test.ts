import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { fixesOf } from '../../server/src/core/fixes-of.ts';
import { lint } from '../../server/src/core/lint.ts';
import { applyEdits } from '../../server/src/core/yaml/edit/apply-edits.ts';
import { hoverAt } from '../../server/src/features/hover.ts';
import { checkFindings, checkFix, checkSilent, lintText } from '../support/check.ts';
import { readCursor } from '../support/marked-yaml.ts';

const HOST = { force: false, name: 'infra/main.tf' } as const;

/** A release that has this below its chart. */
function release(body: string, chart = 'polyaxon'): string {
  return `// Tracking "of experiments
resource "helm_release" "tracking" {
  name       = "tracking-\${var.stage}" /* } */
  repository = "https://charts.polyaxon.com"
  chart      = "${chart}"
  version    = "2.15.1"
${body}
  depends_on = [kubernetes_namespace.tracking]
}

resource "helm_release" "cache" {
  chart  = "redis"
  values = [
    <<EOF
gatewayy: {}
EOF
  ]
}
`;
}

/** The lines as the only values. */
function values(lines: string, opening = '<<-EOT'): string {
  return release(`  values = [
    ${opening}
${lines}
    EOT
  ]`);
}

checkFindings(
  'artifacts-store-default',
  values(`    gateway:
    #^^^^^^ artifacts-store-default
      replicas: 2`),
  HOST,
);
checkFindings(
  'wrong-value',
  values(
    `gateway:
    service:
        type: LoadBalancr
        #     ^^^^^^^^^^^ wrong-value`,
    '<<EOT',
  ),
  HOST,
);
// Templates of Terraform stand where a value would, or on lines of their own.
checkFindings(
  'wrong-type',
  values(`    gateway:
      replicas: \${lookup(local.replicas, "a: b", 3)}
      service: {type: \${var.type}, ports: [\${var.port}, "\${"}"}"]}
      annotations:
        note: "%{ if var.note }a%{ else }b%{ endif }"
    ui:
    %{~ if var.ui ~}
      enabled: true
    %{ else }
      enabled: false
    %{ endif }
    \${indent(4, yamlencode({
  worker = { enabled = true }
    }))}
    scheduler: 5
    #          ^ wrong-type`),
  HOST,
);
checkFindings(
  'wrong-type',
  release(`  set {
    name  = "ui.enabled"
    value = "maybe"
    #       ^^^^^^^ wrong-type
  }
  set_sensitive {
    name  = "gateway.replicas"
    value = var.replicas
  }
  set = [
    {
      name  = "gateway.replicas"
      # What is sensitive lies over it.
      value = "two"
    },
    { name = "gateway.port", value = "80", type = "string" },
    { name = "scheduler.replicas", value = true },
    #                                      ^^^^ wrong-type
    { name = "broken[" },
  ]
  values = []`),
  HOST,
);
checkFindings(
  'artifacts-store-default',
  release(`  set {
    name  = "gateway.replicas"
    value = 2
  }`).replace('"tracking" {', '"tracking" {\n#^^^^^^^ artifacts-store-default'),
  HOST,
);
checkFindings(
  'yaml-syntax',
  values(`    gateway:
      replicas: [1
    ui: {}
  # ^ yaml-syntax`),
  HOST,
);
// Comments of both languages may silence a rule.
checkSilent(
  'wrong-type',
  release(`  set {
    name  = "ui.enabled"
    value = "maybe" # polyaxon-values-disable-line wrong-type
  }
  values = [<<-EOF
    ui: 5 # polyaxon-values-disable-line wrong-type
  EOF
  ]`),
  HOST,
);

const BEFORE = `    gateway:
        service:
            type: \${var.type} # here`;
checkFix(
  'security-context-disabled',
  "Enable securityContext with the chart's defaults",
  values(BEFORE),
  values(`${BEFORE}
    securityContext:
        enabled: true`),
  HOST,
);
checkFix(
  'unknown-key',
  'Rename to scheduler',
  values(`    schedulr:
      enabled: \${var.scheduler}`),
  values(`    scheduler:
      enabled: \${var.scheduler}`),
  HOST,
);
// What is moved is the text as it is written.
checkFix(
  'removed-key',
  'Move to gateway.service.type',
  values('    serviceType: ${lookup(local.x, "a: b")} # why\n    ui: {}'),
  values(
    '    gateway:\n      service:\n        type: ${lookup(local.x, "a: b")} # why\n    ui: {}',
  ),
  HOST,
);

test('fixes stay between the marks of the heredoc', () => {
  const key = fc.constantFrom(
    'gateway: {replicas: 2}',
    'serviceType: NodePort',
    'ui:\n  enabled: ${var.ui}',
    'postgresql:\n  enabled: true\n  # none\n',
    'schedulr: 1 # why\n\n',
  );
  const lists = fc.uniqueArray(key, { minLength: 1 });
  fc.assert(
    fc.property(lists, fc.boolean(), fc.boolean(), (keys, crlf, dash) => {
      const lines = keys.join('\n').replace(/^(?=.)/gm, dash ? '      ' : '');
      const plain = values(lines, dash ? '<<-EOT' : '<<EOT');
      const text = crlf ? plain.replaceAll('\n', '\r\n') : plain;
      const [before, after] = text.split(lines.replaceAll('\n', crlf ? '\r\n' : '\n'));
      for (const { edits } of lintText(text, HOST).findings.flatMap(fixesOf)) {
        const fixed = applyEdits(text, edits);
        assert.ok(fixed.startsWith(before ?? '-') && fixed.endsWith(after ?? '-'));
        const inner = fixed.slice(before?.length, fixed.length - (after?.length ?? 0));
        parse(inner.replaceAll('${', '$'));
        if (crlf) assert.doesNotMatch(fixed, /(?<!\r)\n/);
      }
    }),
    { numRuns: 60 },
  );
});

test('hover inside', () => {
  const { text, offset } = readCursor(values('    gateway: {replic|as: 2}'));
  assert.match(hoverAt(lintText(text, HOST), offset)?.markdown ?? '', /gateway\.replicas/);
});

test('a fix under a condition asks first', () => {
  const text = values('    %{ if x }\n    serviceType: NodePort\n    %{ endif }\n    ui: {}');
  const fixes = lintText(text, HOST).findings.flatMap(fixesOf);
  assert.ok(fixes.length > 0);
  assert.ok(fixes.every(({ safe }) => !safe));
});

test('several releases', () => {
  const text = values('    ui: 5') + values('    ui: 6').replace('"polyaxon"', '"agent"');
  const { sites } = lintText(text, HOST);
  assert.deepEqual(
    sites.map(({ values: { chart } }) => chart.name),
    ['platform', 'agent'],
  );
});

const OVERLAYS = [
  release('  values = [file("base.yaml"), <<-EOF\n    ui: {}\n  EOF\n  ]'),
  release('  values = [<<-EOF\n    ui: {}\n  EOF\n  , yamlencode(var.more)]'),
  release('  values = local.values\n  set {\n    name = "ui.enabled"\n    value = true\n  }'),
  values('    ui: {}\n    ${local.more}'),
];
for (const text of OVERLAYS) checkSilent('artifacts-store-default', text, HOST);

const HEREDOC = '  values = [<<EOF\ngateway: {replicas: two}\nEOF\n  ]';
const NOT_OURS = {
  'another chart': release(HEREDOC, 'redis'),
  'a chart in a folder': release(HEREDOC, './charts/polyaxon'),
  'a chart around ours': release('  values = [<<EOF\npolyaxon: {ui: {}}\nEOF\n  ]'),
  'an expression': release('  values = [yamlencode(local.more)]'),
  'no values': release(''),
  'another resource': release(HEREDOC).replace('"helm_release"', '"helm_template"'),
  'in a comment': `/* ${release(HEREDOC)} */`,
  'unfinished text': 'resource "helm_release" "polyaxon" {\n  chart = "polyaxon\n  values = [',
};
for (const [what, text] of Object.entries(NOT_OURS)) {
  test(`nothing is found: ${what}`, () => {
    assert.equal(lint({ name: 'main.tf', text }, {}), undefined);
  });
}

test('any part of a file is read without an error', () => {
  const text = values('    ui: ${var.ui}\n    %{ if x }\n    a: "b"\n    %{ endif }');
  for (let end = 0; end <= text.length; end++) lint({ name: 'a.tf', text: text.slice(0, end) }, {});
  for (let start = 0; start < 200; start++) lint({ name: 'a.tf', text: text.slice(start) }, {});
});
