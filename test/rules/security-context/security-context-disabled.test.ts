import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quickFixesAt } from '../../support/actions.ts';
import { checkFindings, checkFix, checkSilent } from '../../support/check.ts';

const RULE = 'security-context-disabled';

checkFindings(
  RULE,
  `
deploymentChart: platform
#^^^^^^^^^^^^^^ security-context-disabled
`,
);
checkFindings(
  RULE,
  `
deploymentChart: agent
securityContext:
  enabled: false
  #        ^^^^^ security-context-disabled
`,
);
checkSilent(RULE, 'deploymentChart: platform\nsecurityContext:\n  enabled: true\n');
checkSilent(RULE, 'deploymentChart: platform\nsecurityContext:\n  enabled: ${secure}\n');
checkSilent(RULE, 'deploymentChart: platform\ndeploymentType: minikube\n');
checkSilent(RULE, '# polyaxon-values: role=overlay\ngateway:\n  replicas: 2\n');

checkFix(
  RULE,
  'Run as a non-root user',
  'deploymentChart: platform\n',
  `
deploymentChart: platform
securityContext:
  enabled: true
  runAsUser: 2222
  runAsGroup: 2222
  fsGroup: 2222
  allowPrivilegeEscalation: false
  runAsNonRoot: true
`,
);
// The ids that are there count, not the chart's.
checkFix(
  RULE,
  'Run as a non-root user',
  `
deploymentChart: platform
securityContext:
  runAsUser: 1111
  runAsGroup: 3333 # staff
`,
  `
deploymentChart: platform
securityContext:
  runAsUser: 1111
  runAsGroup: 3333 # staff
  enabled: true
  fsGroup: 3333
  allowPrivilegeEscalation: false
  runAsNonRoot: true
`,
);
checkFix(
  RULE,
  'Run as a non-root user',
  'deploymentChart: agent\nsecurityContext: {runAsUser: 0, runAsGroup: 0}\n',
  'deploymentChart: agent\nsecurityContext: {runAsUser: 2222, runAsGroup: 2222, enabled: true, fsGroup: 2222, allowPrivilegeEscalation: false, runAsNonRoot: true}\n',
);
checkFix(
  RULE,
  'Run as a non-root user',
  'deploymentChart: platform\nsecurityContext:\n  user: 1111 # ml\n  group: 3333\n',
  'deploymentChart: platform\nsecurityContext:\n  runAsUser: 1111 # ml\n  runAsGroup: 3333\n  fsGroup: 3333\n  enabled: true\n',
);
checkFix(
  RULE,
  "Enable securityContext with the chart's defaults",
  'deploymentChart: platform\nsecurityContext:\n  enabled: false # later\n',
  'deploymentChart: platform\nsecurityContext:\n  enabled: true # later\n',
);
for (const id of ['{a: 0}', '\n    toString: 0']) {
  test(`a map is no id, and nothing is written into it: ${JSON.stringify(id)}`, () => {
    const { titles } = quickFixesAt(
      `deploymentChart: platform\nsecurity|Context:\n  runAsUser: ${id}\n`,
    );
    assert.ok(titles.includes("Enable securityContext with the chart's defaults"), titles.join());
    assert.ok(!titles.includes('Run as a non-root user'));
  });
}
