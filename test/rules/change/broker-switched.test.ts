import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'broker-switched';

checkChange(
  RULE,
  `
 deploymentChart: platform
 scheduler:
   enabled: true
-broker: redis
+broker: rabbitmq
#^^^^^^ broker-switched
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
-broker: redis
+broker: rabbitmq
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 scheduler:
   enabled: true
-broker: redis
+broker: \${BROKER}
`,
);
