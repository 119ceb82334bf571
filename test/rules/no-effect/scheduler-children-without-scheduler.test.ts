import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const RULE = 'scheduler-children-without-scheduler';

checkFindings(
  RULE,
  `
deploymentChart: platform
beat: {enabled: true, image: a/b}
worker:
  enabled: true
  #^^^^^^ scheduler-children-without-scheduler
  image: a/b
`,
);

const BOTH =
  'deploymentChart: platform\nworker:\n  enabled: true\n  image: a/b\nbeat: {enabled: true, image: a/b}\n';

checkMessage(RULE, BOTH, 'The scheduler is off, so `worker` and `beat` get no broker address.');
checkMessage(
  RULE,
  'deploymentChart: platform\ncompiler: {enabled: true, image: a/b}\n',
  'The scheduler is off, so `compiler` gets no broker address.',
);

checkSilent(RULE, 'deploymentChart: platform\n');
checkSilent(RULE, `${BOTH}scheduler: {enabled: true}\n`);
checkSilent(RULE, `${BOTH}scheduler: {enabled: "\${SCHEDULER}"}\n`);
checkSilent(RULE, 'deploymentChart: platform\nworker: {enabled: "${WORKER}", image: a/b}\n');
checkSilent(RULE, '# polyaxon-values: role=overlay\nworker: {enabled: true}\n');

checkFix(RULE, 'Enable the scheduler', BOTH, `${BOTH}scheduler:\n  enabled: true\n`);
checkFix(
  RULE,
  'Switch off worker, beat',
  BOTH,
  'deploymentChart: platform\nworker:\n  enabled: false\n  image: a/b\nbeat: {enabled: false, image: a/b}\n',
);
