import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { parse } from 'yaml';
import { configSchemaText } from '../../scripts/generate-config-schema.ts';
import { readConfigFile } from '../../server/src/core/config-file/read-config-file.ts';
import { CONFIG_FILE } from '../../server/src/core/config-name.ts';
import { fixesOf } from '../../server/src/core/fixes-of.ts';
import { lint } from '../../server/src/core/lint.ts';
import { applyEdits } from '../../server/src/core/yaml/edit/apply-edits.ts';
import { readMarks } from '../support/marked-yaml.ts';

function lintText(text: string) {
  const result = lint({ name: CONFIG_FILE, text }, {});
  assert.ok(result);
  return result;
}

test('all that it can say', () => {
  const { config, problems } = readConfigFile(`
profile: trial
rules:
  gateway-exposed: off
  admin-ui-exposed: error
exclude: ["**/vendor/**"]
releases:
  - name: prod
    chart: agent
    version: 2.10
    profile: production
    values: [base.yaml, ../prod.yaml]
    set:
      gateway.service.type: NodePort
      gateway: {replicas: 2, annotations: {}}
      nodeSelector.kubernetes\\.io/os: linux
`);
  assert.deepEqual(problems, []);
  const { releases, ...others } = config;
  assert.deepEqual(others, {
    profile: 'trial',
    rules: { 'gateway-exposed': 'off', 'admin-ui-exposed': 'error' },
    exclude: ['**/vendor/**'],
  });
  const [release] = releases;
  assert.equal(release?.name, 'prod');
  assert.equal(release?.chart, 'agent');
  assert.equal(release?.version?.text, '2.10');
  assert.equal(release?.profile, 'production');
  assert.deepEqual(
    release?.values.map(({ path }) => path),
    ['base.yaml', '../prod.yaml'],
  );
  assert.deepEqual(
    release?.set.map(({ path, value }) => [path, value]),
    [
      [['gateway', 'service', 'type'], 'NodePort'],
      [['gateway', 'replicas'], 2],
      [['gateway', 'annotations'], {}],
      [['nodeSelector', 'kubernetes.io/os'], 'linux'],
    ],
  );
});

/** Each mark's label is the message, from its start. */
const MISTAKES = `
relases: []
#^^^^^^ \`relases\` is not known here; did you mean \`releases\`?
something: 1
#^^^^^^^^ \`something\` is not known here; known are releases, profile, rules, exclude.
profile: productoin
#        ^^^^^^^^^^ \`profile\` takes production or trial, not \`productoin\`.
exclude: vendor
#        ^^^^^^ \`exclude\` is the text "vendor"; it takes a list.
rules:
  gateway-expsed: off
  #^^^^^^^^^^^^^ There is no rule \`gateway-expsed\`; did you mean \`gateway-exposed\`?
  no-such-thing-at-all: off
  #^^^^^^^^^^^^^^^^^^^ There is no rule \`no-such-thing-at-all\`.
  admin-ui-exposed: fatal
  #                 ^^^^^ \`admin-ui-exposed\` takes error, warning, info, hint or off, not \`fatal\`.
  gateway-exposed: yes
  #                ^^^ \`gateway-exposed\` takes error, warning, info, hint or off, not \`yes\`.
releases:
  - values: [a.yaml]
    #^^^^^ A release needs a \`name\`.
  - name: prod
    #^^^ A release needs \`values\`: at least one file.
  - name: prod
    #     ^^^^ There is a release \`prod\` already.
    values: a.yaml
    #       ^^^^^^ \`values\` is the text "a.yaml"; it takes a list.
  - name: 1
    #     ^ \`name\` is the number 1; it takes text.
    values: [1, /etc/a.yaml, b.yaml, b.yaml, 'c\\d.yaml']
    #        ^ An item of \`values\` is the number 1; it takes text.
    #           ^^^^^^^^^^^ Paths start at the folder of this file.
    #                                ^^^^^^ This file is in the list already; Helm would lay it over itself.
    #                                        ^^^^^^^^^^ Write paths with \`/\`: this file is read on other systems too.
  - name: set
    version: next
    #        ^^^^ \`version\` is the text "next"; it takes a version such as 2.15.1.
    values: [b.yaml]
    set:
      gateway..replicas: 2
      #^^^^^^^^^^^^^^^^ \`gateway..replicas\` is no path that \`helm --set\` would take.
`;

test('each mistake is one clear finding at its place', () => {
  const { text, marks } = readMarks(MISTAKES);
  const { findings, positions } = lintText(text);
  const actual = findings.map(({ rule, severity, span, message }) => {
    assert.equal(`${severity} ${rule.id}`, 'error invalid-config');
    const { line, character } = positions.positionAt(span.start);
    return `${line + 1}:${character}-${positions.positionAt(span.end).character} ${message}`;
  });
  const expected = marks.map(
    ({ line, start, end, label }) => `${line + 1}:${start}-${end} ${label}`,
  );
  assert.deepEqual(actual.sort(), expected.sort());
});

test('the rest goes on', () => {
  const { config } = readConfigFile(MISTAKES);
  assert.equal(config.rules, undefined);
  assert.deepEqual(
    config.releases.map(({ name, values }) => `${name}: ${values.map(({ path }) => path)}`),
    ['a.yaml: a.yaml', 'prod: ', 'prod: ', 'b.yaml: b.yaml', 'set: b.yaml'],
  );
});

test('no YAML, no map, nothing', () => {
  const messages = (text: string) => lintText(text).findings.map(({ message }) => message);
  assert.deepEqual(messages(''), []);
  assert.deepEqual(messages('# only a comment\n'), []);
  assert.deepEqual(messages('releases:\nrules:\n'), []);
  assert.equal(messages('- a\n').length, 1);
  assert.equal(messages('just text\n').length, 1);
  assert.equal(messages('releases: [\n').length, 1);
  assert.equal(messages('rules: {a: [}\n').length > 0, true);
});

test('a word that is nearly right can be corrected', () => {
  const text = 'rules:\n  gateway-exposd: off\n';
  const [fix] = lintText(text).findings.slice(0, 1).flatMap(fixesOf);
  assert.equal(fix?.title, 'Change to gateway-exposed');
  assert.equal(applyEdits(text, fix.edits), 'rules:\n  gateway-exposed: off\n');
});

test('any text is read', () => {
  const word = fc.constantFrom('releases', 'rules', 'name', 'values', 'set', 'a..b', ':', '-', '{');
  const part = fc.oneof(
    word,
    fc.constantFrom('\n', ' ', '  ', ': ', '- ', '[', ']', ',', "'"),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      assert.deepEqual(lintText(parts.join('')).failures, []);
    }),
  );
});

test('the published schema says the same', () => {
  const validate = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true }).compile(
    JSON.parse(configSchemaText()),
  );
  const good = 'rules: {gateway-exposed: off}\nreleases: [{name: a, version: 2.10, values: [b]}]\n';
  assert.ok(validate(parse(good)), JSON.stringify(validate.errors));
  assert.equal(validate(parse(readMarks(MISTAKES).text)), false);
  const paths = new Set(validate.errors?.map(({ instancePath }) => instancePath));
  for (const path of ['', '/profile', '/exclude', '/rules', '/releases/0', '/releases/4/version']) {
    assert.ok(paths.has(path), path);
  }
});
