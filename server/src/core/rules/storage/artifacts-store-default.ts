import { given, truthy } from '../../conditions/words.ts';
import { durableStores } from '../../fixes/durable-stores.ts';
import { isTemplated } from '../../json.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

export const artifactsStoreDefault: Rule = {
  id: 'artifacts-store-default',
  section: 'storage',
  severity: 'warning',
  title: 'Configure an artifacts store',
  why: 'Without an `artifactsStore`, outputs, logs and models go to a directory under `/tmp` of whichever node a pod runs on. No other node sees them, and they are gone when that node is replaced.',
  how: "Set `artifactsStore` to a bucket, or to a ReadWriteMany volume claim. The secret must exist in the release's namespace and hold what the kind needs: `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY` (s3), a key file named `gc-secret.json` (gcs), `AZURE_ACCOUNT_NAME` and `AZURE_ACCOUNT_KEY` (wasb). Leave the secret out where the nodes or service accounts already have access.",
  docs: docs('docs/setup/connections/artifacts', 'default-behavior'),
  charts: ['platform', 'agent'],
  production: true,
  absence: true,
  source: 'polyaxon/templates/partials/_stores.tpl, agent-cm.yaml',
  condition: given(truthy('agent.enabled'), truthy('artifactsStore')),
  check({ values }) {
    if (isTemplated(values.get('agent.enabled'))) return [];
    const path = values.get('defaultArtifactsStore.schema.hostPath');
    const where = typeof path === 'string' ? `\`${path}\`` : 'a directory';
    return [
      {
        at: 'artifactsStore',
        message: say`No \`artifactsStore\`: outputs, logs and models go to ${where} on whichever node the pod runs.`,
        fixes: durableStores(values),
      },
    ];
  },
  example: {
    bad: 'deploymentChart: platform\n',
    good: `deploymentChart: platform
artifactsStore:
  name: artifacts-store
  kind: s3
  schema:
    bucket: "s3://my-bucket"
  secret:
    name: s3-secret
`,
  },
};
