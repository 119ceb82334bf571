import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'chart-revision-off';

checkChange(
  RULE,
  `
 deploymentChart: platform
+includeChartRevision: false
#^^^^^^^^^^^^^^^^^^^^ chart-revision-off
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
-includeChartRevision: false
+includeChartRevision: true
`,
);
