import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'namespaces-scope';

checkChange(
  RULE,
  `
 deploymentChart: platform
 agent:
-  additionalNamespaces: [a, b]
+  additionalNamespaces: [a]
#  ^^^^^^^^^^^^^^^^^^^^ namespaces-scope
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
+agent:
+  additionalNamespaces: []
`,
);
