import { changed, show } from '../../changes/changed.ts';
import { hasLocalStore } from '../../changes/stores.ts';
import { plainNumber } from '../../json.ts';
import { say } from '../../words/say.ts';
import type { ChangeRule } from '../rule.ts';

export const replicasUpLocalStore: ChangeRule = {
  id: 'replicas-up-local-store',
  section: 'change',
  severity: 'warning',
  title: 'Share the store before the gateway grows',
  why: 'With a folder of a node each pod sees the files of its own node; a volume that one node mounts keeps the pods on other nodes from starting.',
  how: 'Use an object store or a volume that many nodes may mount first.',
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/api-deployment.yaml, polyaxon/templates/partials/_stores.tpl',
  checkChange(context) {
    const change = changed(context, 'gateway.replicas');
    if (!change || !hasLocalStore(context.after)) return [];
    if (!(plainNumber(change.from) <= 1 && plainNumber(change.to) > 1)) return [];
    const message = say`${show(change.to)} pods share a store that is a folder or one volume: on other nodes they see other files, or do not start.`;
    return [{ at: change.at, message }];
  },
  example: {
    before: `deploymentChart: platform
gateway:
  replicas: 1
artifactsStore:
  name: store
  kind: host_path
  schema:
    hostPath: /data
`,
    bad: `deploymentChart: platform
gateway:
  replicas: 2
artifactsStore:
  name: store
  kind: host_path
  schema:
    hostPath: /data
`,
    good: `deploymentChart: platform
gateway:
  replicas: 1
  concurrency: 4
artifactsStore:
  name: store
  kind: host_path
  schema:
    hostPath: /data
`,
  },
};
