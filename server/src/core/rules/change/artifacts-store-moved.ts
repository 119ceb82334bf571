import { allChanged } from '../../changes/changed.ts';
import { isOpenStore, storeLocation } from '../../changes/stores.ts';
import type { ChangeRule } from '../rule.ts';

export const artifactsStoreMoved: ChangeRule = {
  id: 'artifacts-store-moved',
  section: 'change',
  severity: 'error',
  title: 'Copy artifacts before their store moves',
  why: 'New runs write to the new place. Outputs, logs and lineage of old runs stay in the old one, where the platform does not look any more.',
  how: 'Copy the data with the same layout first, or keep the old store as a connection.',
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/agent-cm.yaml, polyaxon/templates/partials/_stores.tpl',
  checkChange(context) {
    const { before, after } = context;
    const keys = ['artifactsStore', 'defaultArtifactsStore'];
    const [change] = allChanged(context, keys);
    if (!change || [before, after].some((values) => isOpenStore(values))) return [];
    if (storeLocation(before) === storeLocation(after)) return [];
    const message =
      'New runs write to another place; outputs and logs of old runs are no longer found.';
    return [{ at: change.at, message }];
  },
  example: {
    before: `deploymentChart: platform
artifactsStore:
  name: store
  kind: s3
  schema:
    bucket: s3://old
`,
    bad: `deploymentChart: platform
artifactsStore:
  name: store
  kind: s3
  schema:
    bucket: s3://new
`,
    good: `deploymentChart: platform
artifactsStore:
  name: store
  kind: s3
  schema:
    bucket: s3://old
  secret:
    name: keys
`,
  },
};
