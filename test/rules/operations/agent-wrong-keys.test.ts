import { checkFindings, checkMessage, checkSilent } from '../../support/check.ts';

checkFindings(
  'agent-wrong-keys',
  `
deploymentChart: agent
user:
#^^^ agent-wrong-keys
  password: x
scheduler:
#^^^^^^^^ agent-wrong-keys
  enabled: true
postgresql:
#^^^^^^^^^ agent-wrong-keys
  enabled: false
passwordLength: 8
#^^^^^^^^^^^^^ agent-wrong-keys
broker: redis
#^^^^^ agent-wrong-keys
nonsense: 1
`,
);
checkMessage(
  'agent-wrong-keys',
  'deploymentChart: agent\nscheduler: {enabled: true}\n',
  '`scheduler` is a setting of the platform chart, and the agent chart does not read it.',
);

// The agent chart reads these, whatever the official CLI says.
checkSilent(
  'agent-wrong-keys',
  'deploymentChart: agent\nplatformSecret: polyaxon\norganizationKey: x\ncleanHooks: {}\n',
);
checkSilent('agent-wrong-keys', 'deploymentChart: platform\nscheduler: {enabled: true}\n');
