import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixesOf } from '../../../server/src/core/fixes-of.ts';
import { mend } from '../../../server/src/features/fix-all.ts';
import {
  checkFindings,
  checkFix,
  checkMessage,
  checkSilent,
  lintText,
} from '../../support/check.ts';

const RULE = 'resources-invalid';
const gateway = (rest: string) =>
  `deploymentChart: platform\ngateway:\n  resources:\n${rest.replace(/^(?=.)/gm, '    ')}`;

// The chart's own limits are 8000Mi and 6 cores, its requests 2000Mi and 1 core.
checkFindings(
  RULE,
  `
deploymentChart: platform
gateway:
  resources:
    requests:
      memory: 16Gi
      #       ^^^^ resources-invalid
`,
);
checkFindings(
  RULE,
  `
deploymentChart: agent
gateway:
  resources:
    limits: {cpu: 0.5, memory: 4Gi}
    #             ^^^ resources-invalid
operator:
  resources:
    requests: {cpu: "2"}
    #               ^^^ resources-invalid
    limits: {cpu: 500m}
`,
);
checkFindings(
  RULE,
  `
deploymentChart: platform
gateway:
  resources:
    requests: {cpu: 1.5 cores, memory: 512m}
    #                                  ^^^^ resources-invalid
    #               ^^^^^^^^^ resources-invalid
    limits: {memory: 4GB, ephemeral-storage: 1e9, nvidia.com/gpu: 1}
    #                ^^^ resources-invalid
postgresql:
  primary:
    resources: {limits: {memory: 1gi}}
    #                            ^^^ resources-invalid
`,
);
const beside = `
deploymentChart: platform
gateway:
  resources:
    cpu: 2
#   ^^^ resources-invalid
    memory: 4Gi
#   ^^^^^^ resources-invalid
`;
checkFindings(RULE, beside);
// What the shape of the values says of it gives way.
checkSilent('unknown-key', beside);

checkMessage(
  RULE,
  gateway('limits: {memory: 1Gi}\n'),
  "`gateway.resources.requests.memory` is 2000Mi (the chart's default), above the limit of 1Gi, and Kubernetes refuses the pod.",
);

checkSilent(RULE, gateway('requests: {cpu: 2, memory: 6Gi}\nlimits: {cpu: "2", memory: 6144Mi}\n'));
checkSilent(RULE, gateway('requests: {memory: "${memory}"}\nlimits: {cpu: null}\n'));
checkSilent(RULE, gateway('limits: {cpu: null}\nrequests: {cpu: 100}\n'));
// Limits are not rendered.
checkSilent(
  RULE,
  `${gateway('requests: {memory: 16Gi}\nlimits: {cpu: x}\n')}limitResources: false\n`,
);
// Not deployed.
checkSilent(RULE, 'deploymentChart: platform\nworker: {resources: {requests: {memory: 9Ti}}}\n');

checkFix(
  RULE,
  'Raise the limit to 16Gi',
  gateway('requests:\n  memory: 16Gi\n'),
  gateway('requests:\n  memory: 16Gi\nlimits:\n  memory: 16Gi\n'),
);
checkFix(
  RULE,
  'Lower the request to 1Gi',
  gateway('limits: {memory: 1Gi}\n'),
  gateway('limits: {memory: 1Gi}\nrequests:\n  memory: 1Gi\n'),
);
checkFix(
  RULE,
  'Change to 4G',
  gateway('limits:\n  memory: 4 GB\n'),
  gateway('limits:\n  memory: 4G\n'),
);
checkFix(
  RULE,
  'Change to 512Mi',
  gateway('limits: {memory: 512m}\n'),
  gateway('limits: {memory: 512Mi}\n'),
);
checkFix(
  RULE,
  'Change to 1.5',
  gateway('limits: {cpu: "1,5"}\n'),
  gateway('limits: {cpu: "1.5"}\n'),
);
checkFix(
  RULE,
  'Move to requests.memory',
  gateway('memory: 4Gi # enough\n'),
  gateway('requests:\n  memory: 4Gi # enough\n'),
);

test('two amounts that move into the same new map are moved one after the other', () => {
  const text = gateway('memory: 3000Mi\ncpu: 2\n');
  const mended = mend({ name: 'values.yaml', text }, { force: true }, undefined, (finding) =>
    finding.rule.id === RULE ? fixesOf(finding)[0] : undefined,
  );
  assert.equal(mended.text, gateway('requests:\n  memory: 3000Mi\n  cpu: 2\n'));
});

test('an amount below the request is not offered as a limit', () => {
  const titles = (text: string) =>
    lintText(text)
      .findings.filter(({ rule }) => rule.id === RULE)
      .flatMap(fixesOf)
      .map(({ title }) => title);
  assert.deepEqual(titles(gateway('memory: 20Mi\n')), ['Move to requests.memory']);
  assert.deepEqual(titles(gateway('memory: 16Gi\n')), ['Move to limits.memory']);
});
