import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backupBeforeUpgrade } from '../../../server/src/core/rules/database/backup-before-upgrade.ts';
import { lintText } from '../../support/check.ts';
import { checkChange, checkNoChange } from '../../support/check-change.ts';

const RULE = 'backup-before-upgrade';

checkChange(
  RULE,
  `
 deploymentChart: platform
-deploymentVersion: 2.13.0
+deploymentVersion: 2.14.0
#^^^^^^^^^^^^^^^^^ backup-before-upgrade
#^^^^^^^^^^^^^^^^^ backup-before-upgrade
`,
);
// The limits of 2.14 are no surprise to who sets them.
checkChange(
  RULE,
  `
 deploymentChart: platform
 limitResources: true
-deploymentVersion: 2.13.0
+deploymentVersion: 2.14.0
#^^^^^^^^^^^^^^^^^ backup-before-upgrade
`,
);
// CRDs, limits, images, and the database itself.
checkChange(
  RULE,
  `
 deploymentChart: platform
-deploymentVersion: 2.11.0
+deploymentVersion: 2.15.1
#^^^^^^^^^^^^^^^^^ backup-before-upgrade
#^^^^^^^^^^^^^^^^^ backup-before-upgrade
#^^^^^^^^^^^^^^^^^ backup-before-upgrade
#^^^^^^^^^^^^^^^^^ backup-before-upgrade
`,
);
// Down is a cliff of its own.
checkChange(
  RULE,
  `
 deploymentChart: platform
-deploymentVersion: 2.15.1
+deploymentVersion: 2.14.0
#^^^^^^^^^^^^^^^^^ backup-before-upgrade
`,
);
checkChange(
  RULE,
  `
 deploymentChart: agent
-deploymentVersion: 2.11.0
+deploymentVersion: 2.12.0
#^^^^^^^^^^^^^^^^^ backup-before-upgrade
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
-deploymentVersion: 2.15.0
+deploymentVersion: 2.15.1
`,
);
checkNoChange(
  RULE,
  `
 deploymentChart: platform
 deploymentVersion: 2.15.1
-timezone: UTC
+timezone: CET
`,
);

test('backup-before-upgrade: applies in production alone', () => {
  const applies = (text: string) => {
    const [site] = lintText(text).sites;
    return site && backupBeforeUpgrade.applies(site.values);
  };
  assert.equal(applies('deploymentChart: platform\ndeploymentVersion: 2.15.1\n'), true);
  assert.equal(applies('deploymentChart: platform\ndeploymentType: minikube\n'), false);
});
