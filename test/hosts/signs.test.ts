import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hosts } from '../../server/src/core/hosts/index.ts';
import {
  mayHoldByName,
  mayHoldPlaces,
  mayNeedChartYaml,
  signs,
} from '../../server/src/core/hosts/signs.ts';
import { corpusFiles, corpusIsHere, NO_CORPUS } from '../support/corpus.ts';

test('every host format has its sign, and no other', () => {
  assert.deepEqual(new Set(hosts.map(({ mayHold }) => mayHold)), new Set(Object.values(signs)));
});

test('which files are worth reading', () => {
  for (const name of ['a.yaml', 'a.YML', 'a.tf', 'a.yaml.tmpl', 'a.tftpl', 'a.yaml.gotmpl']) {
    assert.ok(mayHoldByName(name), name);
  }
  for (const name of ['a.json', 'a.tfvars', 'a.yaml.bak', 'yaml']) {
    assert.ok(!mayHoldByName(name), name);
  }
  assert.ok(mayNeedChartYaml('chart/values-prod.yaml'));
  assert.ok(!mayNeedChartYaml('values/Chart.yaml'));
});

test('HCL with a heredoc at the margin is no values file', () => {
  const text = 'locals {\n  x = <<EOF\ndeploymentChart: platform\nEOF\n}\n';
  assert.ok(!mayHoldPlaces({ name: 'locals.tf', text }));
});

test('the corpus: no other file is taken for a host', (t) => {
  if (!corpusIsHere) return t.skip(NO_CORPUS);
  const taken = corpusFiles('negatives/*').filter(({ path, text }) =>
    mayHoldPlaces({ name: path, text }),
  );
  assert.deepEqual(
    taken.map(({ path }) => path),
    [],
  );
});
