import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backupBeforeUpgrade } from '../../../server/src/core/rules/database/backup-before-upgrade.ts';
import { lintText } from '../../support/check.ts';

test('backup-before-upgrade: applies in production alone', () => {
  const applies = (text: string) => {
    const [site] = lintText(text).sites;
    return site && backupBeforeUpgrade.applies(site.values);
  };
  assert.equal(applies('deploymentChart: platform\ndeploymentVersion: 2.15.1\n'), true);
  assert.equal(applies('deploymentChart: platform\ndeploymentType: minikube\n'), false);
});
