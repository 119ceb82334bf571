import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { fixesOf } from '../../server/src/core/fixes-of.ts';
import { lint } from '../../server/src/core/lint.ts';
import { applyEdits } from '../../server/src/core/yaml/edit/apply-edits.ts';
import { hoverAt } from '../../server/src/features/hover.ts';
import { checkFindings, checkFix, checkSilent, lintText } from '../support/check.ts';
import { readCursor } from '../support/marked-yaml.ts';

const HOST = { force: false, name: 'playbooks/site.yml' } as const;

/** A playbook whose task has this among its arguments. */
function playbook(
  args: string,
  chart = 'polyaxon/polyaxon',
  module = 'kubernetes.core.helm',
): string {
  return `- hosts: cluster
  tasks:
    - name: Deploy
      when: deploy
      block:
        - name: Install the chart
          ${module}:
            name: polyaxon
            chart_ref: ${chart}
            release_namespace: "{{ namespace }}"
${args}
          register: deployed
  handlers: []
`;
}

checkFindings(
  'artifacts-store-default',
  playbook(`            release_values:
              gateway:
              #^^^^^^ artifacts-store-default
                replicas: 2`),
  HOST,
);
checkFindings(
  'unknown-key',
  playbook(`            chart_version: "2.15.1"
            values:
                schedulr: "{{ scheduler }}"
                #^^^^^^^ unknown-key
                gateway:
                    replicaz: "{{ replicas }}"
                    #^^^^^^^ unknown-key`),
  HOST,
);
checkFindings(
  'wrong-value',
  playbook(
    `            values: {gateway: {service: {type: LoadBalancr}}}
            #                                  ^^^^^^^^^^^ wrong-value`,
    'polyaxon',
    'helm',
  ),
  HOST,
);
checkFindings(
  'wrong-type',
  playbook(`            set_values:
              - value: ui.enabled=maybe
              #        ^^^^^^^^^^^^^^^^ wrong-type
              - value: gateway.replicas=3
              - value: gateway.port=80
                value_type: string
              - value: ui.adminEnabled=x.txt
                value_type: file
            release_values:
              ui: {enabled: true}`),
  HOST,
);
checkSilent(
  'plaintext-secret',
  playbook(`            release_values:
              user:
                password: !vault |
                  $ANSIBLE_VAULT;1.1;AES256
                  6638`),
  HOST,
);
checkSilent(
  'artifacts-store-default',
  playbook(`            values_files: [base.yaml]
            release_values:
              gateway: {}`),
  HOST,
);

checkFix(
  'security-context-disabled',
  "Enable securityContext with the chart's defaults",
  playbook(`            release_values:
                gateway:
                    replicas: "{{ replicas }}" # many`),
  playbook(`            release_values:
                gateway:
                    replicas: "{{ replicas }}" # many
                securityContext:
                    enabled: true`),
  HOST,
);
test('fixes leave the rest of the file as it is', () => {
  const text = playbook('            values:\n              gateway: {}').replaceAll('\n', '\r\n');
  const fixes = lintText(text, HOST).findings.flatMap(fixesOf);
  assert.ok(fixes.length > 0);
  for (const { edits } of fixes) {
    const fixed = applyEdits(text, edits);
    assert.doesNotMatch(fixed, /(?<!\r)\n/);
    assert.equal(parse(fixed)[0].tasks[0].block[0].register, 'deployed');
  }
});

test('hover inside', () => {
  const { text, offset } = readCursor(
    playbook('            values:\n              gateway: {replic|as: 2}'),
  );
  assert.match(hoverAt(lintText(text, HOST), offset)?.markdown ?? '', /gateway\.replicas/);
});

test('several tasks, and values that two of them share', () => {
  const task = (values: string) => `- kubernetes.core.helm:
    chart_ref: polyaxon/polyaxon
    values: ${values}
`;
  const text = `${task('&shared {ui: 5}')}${task('*shared')}${task('{ui: 6}')}`;
  const { sites, findings } = lintText(text, HOST);
  assert.equal(sites.length, 2);
  assert.equal(findings.filter(({ rule }) => rule.id === 'wrong-type').length, 2);
});

const VALUES = '            values:\n              gateway: {}';
const NOT_OURS = {
  'another chart': playbook(VALUES, 'bitnami/redis'),
  "somebody's agent": playbook('            values: {replicas: 1}', 'acme/agent'),
  'a chart around ours': playbook('            values: {polyaxon: {ui: {}}}'),
  'another module': playbook(VALUES, 'polyaxon/polyaxon', 'helm_info'),
  'no values': playbook('            wait: true'),
  'values from a variable': playbook('            values: "{{ polyaxon }}"'),
  'taken away': playbook(`${VALUES}\n            state: absent`),
};
for (const [what, text] of Object.entries(NOT_OURS)) {
  test(`nothing is found: ${what}`, () => {
    assert.equal(lint({ name: 'site.yml', text }, {}), undefined);
  });
}
