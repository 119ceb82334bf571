import { changed, show } from '../../changes/changed.ts';
import { isTruthy } from '../../json.ts';
import { say } from '../../words/say.ts';
import type { ChangeRule } from '../rule.ts';

export const artifactsStoreRenamed: ChangeRule = {
  id: 'artifacts-store-renamed',
  section: 'change',
  severity: 'error',
  title: 'Keep the name of the artifacts store',
  why: 'Runs name the store that they wrote to. Under another name it is not found, although the place is the same.',
  how: 'Keep the name.',
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/agent-cm.yaml',
  checkChange(context) {
    const change = changed(context, 'artifactsStore.name');
    if (!change || !isTruthy(change.from) || !isTruthy(change.to)) return [];
    const message = say`Runs that name the store ${show(change.from)} do not find it any more.`;
    return [{ at: change.at, message }];
  },
  example: {
    before: `deploymentChart: platform
artifactsStore:
  name: store
  kind: s3
`,
    bad: `deploymentChart: platform
artifactsStore:
  name: artifacts
  kind: s3
`,
    good: `deploymentChart: platform
artifactsStore:
  name: store
  kind: gcs
`,
  },
};
