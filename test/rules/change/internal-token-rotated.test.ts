import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'internal-token-rotated';

checkChange(
  RULE,
  `
 deploymentChart: platform
-internalToken: first
+internalToken: second
#^^^^^^^^^^^^^ internal-token-rotated
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
+internalToken: first
`,
);
