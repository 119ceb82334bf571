import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTemplated } from '../../server/src/core/json.ts';
import { checkFindings, checkSilent } from '../support/check.ts';
import { checkLinear } from '../support/check-linear.ts';

const FILLED_IN = [
  '${HOST}',
  'x-{{ .Values.host }}',
  '%{ if x }a%{ endif }',
  '$(HOST)',
  '$HOST',
  '%HOST%',
  'db-__HOST__-1',
  '__db_host__',
  '#{Database.Host}#',
  'ref+vault://secret/db#/host',
  'postgres://x:ref+awssecrets://db#/pw+@host',
  'secretref+gcpsecrets://project/db',
  '<path:secret/data/db#host>',
  'x-<path:secret/data/db#host | base64encode>-y',
  '<host>',
  'vault:secret/data/db#host',
  '>>vault:secret/data/db#host',
  'op://lab/db/host',
  'AWS_SM:lab/db:host',
  'ENC[AES256_GCM,data:x,iv:y,tag:z,type:str]',
];

const WRITTEN = [
  '',
  'db.example.org',
  '100%',
  '50% of 100%',
  '%h%',
  '__',
  '____',
  'a__b',
  '__proto__',
  '$',
  '$1',
  'pa$$word',
  'a < b > c',
  '<a b>',
  'vault:',
  'vault:8200',
  'ref+',
  'refs+x',
  'http://op://x',
  '# {x}',
  '$ (x)',
];

test('what a tool fills in before Helm sees it', () => {
  assert.deepEqual(
    FILLED_IN.filter((text) => !isTemplated(text)),
    [],
  );
  assert.deepEqual(WRITTEN.filter(isTemplated), []);
});

test('a long text is looked at once', () => {
  const starts = ['${', '$(', '#{', '<path:', '%A', '__A', '__A_', 'ref+a', '<', '_', '$(A'];
  for (const start of starts) {
    checkLinear((size) => isTemplated(start.repeat(size)), 12_500);
  }
});

checkFindings(
  'unknown-key',
  `
deploymentChart: platform
postgresql:
  enabled: ENC[AES256_GCM,data:a,iv:b,tag:c,type:bool]
uii: ENC[AES256_GCM,data:a,iv:b,tag:c,type:bool]
#^^ unknown-key
sops:
  mac: ENC[AES256_GCM,data:a,iv:b,tag:c,type:str]
  version: 3.8.1
`,
);
checkFindings(
  'unknown-key',
  `
deploymentChart: platform
sops: {something: else}
#^^^ unknown-key
`,
);
// Secrets are kept beside something that has the rest.
checkSilent(
  'core-node-isolation',
  `
deploymentChart: platform
postgresql:
  enabled: ENC[AES256_GCM,data:a,iv:b,tag:c,type:bool]
sops: {mac: x, version: 3.8.1}
`,
);
checkSilent('wrong-type', 'deploymentChart: platform\ngateway: {replicas: __REPLICAS__}\n');
