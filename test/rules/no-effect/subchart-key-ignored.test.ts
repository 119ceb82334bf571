import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixesOf } from '../../../server/src/core/fixes-of.ts';
import {
  checkFindings,
  checkFix,
  checkMessage,
  checkSilent,
  lintText,
} from '../../support/check.ts';

checkFindings(
  'subchart-key-ignored',
  `
deploymentChart: platform
postgresql:
  nodeSelector: {polyaxon: core}
  #^^^^^^^^^^^ subchart-key-ignored
  resources: {}
  #^^^^^^^^ subchart-key-ignored
  postgresqlUsername: polyaxon
  #^^^^^^^^^^^^^^^^^ subchart-key-ignored
  existingSecret: db
  #^^^^^^^^^^^^^ subchart-key-ignored
redis:
  slave: {}
  #^^^^ subchart-key-ignored
  cluster: {enabled: false}
  #^^^^^^ subchart-key-ignored
rabbitmq:
  rabbitmq:
    username: polyaxon
    #^^^^^^^ subchart-key-ignored
  nodeSelector: {polyaxon: core}
`,
);

checkMessage(
  'subchart-key-ignored',
  'deploymentChart: platform\npostgresql:\n  nodeSelector: {polyaxon: core}\n',
  'The bundled postgresql reads `postgresql.primary.nodeSelector`, not `postgresql.nodeSelector`, so it has no effect.',
);

checkFix(
  'subchart-key-ignored',
  'Move to postgresql.primary.nodeSelector',
  `
deploymentChart: platform
postgresql:
  # its own nodes
  nodeSelector:
    polyaxon: core
`,
  `
deploymentChart: platform
postgresql:
  primary:
    # its own nodes
    nodeSelector:
      polyaxon: core
`,
);
checkFix(
  'subchart-key-ignored',
  'Rename to primary',
  'deploymentChart: platform\npostgresql:\n  master:\n    tolerations: # of the core nodes\n      - operator: Exists\n',
  'deploymentChart: platform\npostgresql:\n  primary:\n    tolerations: # of the core nodes\n      - operator: Exists\n',
);
checkFix(
  'subchart-key-ignored',
  'Move to postgresql.primary.tolerations',
  'deploymentChart: platform\npostgresql:\n  master:\n    tolerations:\n      - operator: Exists\n  primary:\n    resources: {}\n',
  'deploymentChart: platform\npostgresql:\n  primary:\n    resources: {}\n    tolerations:\n      - operator: Exists\n',
);
checkFix(
  'subchart-key-ignored',
  'Rename to replica',
  'deploymentChart: platform\nredis:\n  enabled: true\n  slave:\n    nodeSelector:\n      polyaxon: core\n',
  'deploymentChart: platform\nredis:\n  enabled: true\n  replica:\n    nodeSelector:\n      polyaxon: core\n',
);

// The platform logs in with one password, and the sub-chart creates the user with the other.
checkFix(
  'subchart-key-ignored',
  'Move to postgresql.auth.password and postgresPassword',
  'deploymentChart: platform\npostgresql:\n  postgresqlPassword: "123" # old\n',
  'deploymentChart: platform\npostgresql:\n  auth: # old\n    password: "123"\n    postgresPassword: "123"\n',
);
checkFix(
  'subchart-key-ignored',
  'Move to postgresql.auth.password and postgresPassword',
  'deploymentChart: platform\npostgresql:\n  auth:\n    username: polyaxon\n  postgresqlPassword: secret\n',
  'deploymentChart: platform\npostgresql:\n  auth:\n    username: polyaxon\n    password: secret\n    postgresPassword: secret\n',
);

/** A move that would take effect on data is not offered. */
function checkNoFix(yaml: string, message: RegExp): void {
  test(`subchart-key-ignored: no fix for ${yaml.trim().replace(/\s+/g, ' ')}`, () => {
    const { findings } = lintText(`deploymentChart: platform\n${yaml}`);
    const [finding] = findings.filter(({ rule }) => rule.id === 'subchart-key-ignored');
    assert.match(finding?.message ?? '', message);
    assert.deepEqual(finding && fixesOf(finding), []);
  });
}

checkNoFix('redis:\n  persistence:\n    enabled: false\n', /switch the volume off/);
checkNoFix('rabbitmq:\n  persistentVolume:\n    enabled: false\n', /switch the volume off/);
checkNoFix(
  'postgresql:\n  master:\n    persistence:\n      enabled: false\n',
  /switch the volume off/,
);
checkNoFix('postgresql:\n  existingSecret: db\n', /still looks in `<release>-postgresql`/);
checkNoFix('postgresql:\n  imageTag: 9.6.1-alpine\n', /old data/);
checkNoFix('postgresql:\n  service:\n    port: 5433\n', /the platform connects to/);
checkNoFix('redis:\n  password: null\n', /redis.auth.password/);

test('subchart-key-ignored: no fix is safe', () => {
  const { findings } = lintText(
    'deploymentChart: platform\npostgresql:\n  nodeSelector: {a: b}\nredis:\n  password: x\n',
  );
  const fixes = findings.flatMap((each) =>
    each.rule.id === 'subchart-key-ignored' ? fixesOf(each) : [],
  );
  assert.deepEqual(
    fixes.map(({ safe }) => safe),
    [false, false],
  );
});

// What the chart declares itself, and what `postgresql-persistence-ignored` tells.
checkSilent(
  'subchart-key-ignored',
  `
deploymentChart: platform
postgresql:
  persistence:
    size: 10Gi
  service:
    ports:
      postgresql: 5432
  primary:
    nodeSelector: {polyaxon: core}
redis:
  port: 6379
rabbitmq:
  persistence:
    size: 10Gi
`,
);
// Charts up to 1.20 bundle others.
checkSilent(
  'subchart-key-ignored',
  'deploymentChart: platform\ndeploymentVersion: 1.20.0\npostgresql:\n  postgresqlUsername: polyaxon\n',
);
