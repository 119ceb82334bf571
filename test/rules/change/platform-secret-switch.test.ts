import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'platform-secret-switch';

checkChange(
  RULE,
  `
 deploymentChart: platform
+platformSecret: mine
#^^^^^^^^^^^^^^ platform-secret-switch
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
-platformSecret: mine
+platformSecret: other
`,
);
