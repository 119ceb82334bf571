import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'organization-key';

checkChange(
  RULE,
  `
 deploymentChart: platform
+organizationKey: key
#^^^^^^^^^^^^^^^ organization-key
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
-organizationKey: first
+organizationKey: second
`,
);
