import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'release-or-namespace';

checkChange(
  RULE,
  `
 deploymentChart: platform
-namespace: polyaxon
+namespace: ml
#^^^^^^^^^ release-or-namespace
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
+namespace: polyaxon
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
-namespace: polyaxon
+namespace: \${NAMESPACE}
`,
);
