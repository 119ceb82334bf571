import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const RULE = 'image-tag-skew';

checkFindings(
  RULE,
  `
deploymentChart: platform
agent:
  imageTag: 2.14.0
sidecar:
  imageTag: 2.14.2
operator:
  imageTag: 2.9.1
  #         ^^^^^ image-tag-skew
`,
);
checkFindings(
  RULE,
  `
deploymentChart: platform
agent:
  imageTag: 2.14.0
init:
  imageTag: v2.13.0
  #         ^^^^^^^ image-tag-skew
`,
);
// A gateway serves older agents, but not newer ones.
checkSilent(
  RULE,
  `
deploymentChart: platform
gateway:
  imageTag: 2.15.0
agent:
  imageTag: 2.14.0
`,
);
checkFindings(
  RULE,
  `
deploymentChart: platform
gateway:
  imageTag: 2.9.0
  #         ^^^^^ image-tag-skew
agent:
  imageTag: 2.14.0
`,
);
checkFindings(
  RULE,
  `
deploymentChart: agent
gateway:
  imageTag: 2.15.0
agent:
  imageTag: 2.14.0
  #         ^^^^^^ image-tag-skew
`,
);
checkMessage(
  RULE,
  `
deploymentChart: platform
gateway:
  imageTag: 2.9.0
agent:
  imageTag: 2.14.0
`,
  '`gateway` is at 2.9.0, while `agent` is at 2.14.0.',
);
// Which version the others have depends on the chart that is deployed.
checkSilent(
  RULE,
  `
deploymentChart: platform
gateway:
  imageTag: 2.9.0
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
gateway:
  imageTag: 2.9.0
agent:
  imageTag: main-8f1c22a
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
gateway:
  image: registry.acme.com/api
  imageTag: 1.0.0
agent:
  imageTag: 2.14.0
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
gateway:
  imageTag: 2.9.0
agent:
  imageTag: \${TAG}
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
gateway:
  imageTag: 2.14.0
scheduler:
  imageTag: 2.9.0
`,
);
checkFix(
  RULE,
  'Use 2.14.0 as well',
  `
deploymentChart: platform
agent:
  imageTag: 2.14.0
operator:
  imageTag: 2.13.0
`,
  `
deploymentChart: platform
agent:
  imageTag: 2.14.0
operator:
  imageTag: "2.14.0"
`,
);

// One tag that an upgrade left behind, beside those that move with the chart.
checkFindings(
  'image-tag-skew',
  `
deploymentChart: platform
deploymentVersion: 2.15.1
gateway:
  imageTag: 1.20.0
  #         ^^^^^^ image-tag-skew
init:
  imageTag: 1.20.3
  #         ^^^^^^ image-tag-skew
`,
);
checkSilent(
  'image-tag-skew',
  'deploymentChart: platform\ndeploymentVersion: 2.15.1\ngateway: {imageTag: 2.15.0}\n',
);
