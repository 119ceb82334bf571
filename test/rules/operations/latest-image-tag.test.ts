import { checkFindings, checkFix, checkMessage, checkSilent } from '../../support/check.ts';

const RULE = 'latest-image-tag';

checkFindings(
  RULE,
  `
deploymentChart: platform
gateway:
  imageTag: latest
  #         ^^^^^^ latest-image-tag
init:
  imageTag: "latest"
  #         ^^^^^^^^ latest-image-tag
agent:
  imageTag:
  #^^^^^^^ latest-image-tag
`,
);
checkFindings(
  RULE,
  `
deploymentChart: agent
operator:
  imageTag: ""
  #^^^^^^^ latest-image-tag
`,
);
checkMessage(
  RULE,
  `
deploymentChart: platform
agent:
  imageTag: ""
`,
  '`agent` has no tag, so its image ends in a colon, which no node can pull.',
);
checkSilent(
  RULE,
  `
deploymentChart: platform
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
gateway:
  imageTag: 2.15.1
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
gateway:
  imageTag: \${TAG}
`,
);
// Off.
checkSilent(
  RULE,
  `
deploymentChart: platform
worker:
  imageTag: latest
`,
);
// The agent puts these together itself.
checkSilent(
  RULE,
  `
deploymentChart: platform
init:
  imageTag: ""
`,
);
checkSilent(
  RULE,
  `
deploymentChart: platform
gateway:
  imageTag: latest
`,
  { profile: 'trial' },
);
checkFix(
  RULE,
  'Use 2.15.1, the tag of the chart',
  `
deploymentChart: platform
gateway:
  imageTag: latest
`,
  `
deploymentChart: platform
gateway:
  imageTag: "2.15.1"
`,
);
