import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'secret-key-rotated';

checkChange(
  RULE,
  `
 deploymentChart: platform
-polyaxonSecret: first
+polyaxonSecret: second
#^^^^^^^^^^^^^^ secret-key-rotated
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
+polyaxonSecret: first
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
-polyaxonSecret: first
+polyaxonSecret: \${SECRET}
`,
);
