import { allChanged } from '../../changes/changed.ts';
import { hasLocalStore } from '../../changes/stores.ts';
import type { ChangeRule } from '../rule.ts';

const PATHS = [
  'nodeSelector',
  'affinity',
  'gateway.nodeSelector',
  'gateway.affinity',
  'agent.nodeSelector',
  'agent.affinity',
];

export const nodeSelectorMovesRuns: ChangeRule = {
  id: 'node-selector-moves-runs',
  section: 'change',
  severity: 'info',
  title: 'Mind volumes when core pods move',
  why: 'Core pods go to other nodes, and so do cleaner jobs, which take the agent’s placement. Runs are not moved: their placement is their own. A folder of a node and a volume of one zone do not follow.',
  how: 'Set placement per component where a store is bound to nodes.',
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/partials/_agent.tpl, polyaxon/templates/agent-cm.yaml',
  checkChange(context) {
    const { before, after } = context;
    if (!hasLocalStore(before) && !hasLocalStore(after)) return [];
    return allChanged(context, PATHS).map(({ at }) => ({
      at,
      message:
        'Core pods move to other nodes; folders of a node and volumes of one zone do not follow. Runs stay where they are.',
    }));
  },
  example: {
    before: `deploymentChart: platform
artifactsStore:
  name: store
  kind: host_path
  schema:
    hostPath: /data
`,
    bad: `deploymentChart: platform
artifactsStore:
  name: store
  kind: host_path
  schema:
    hostPath: /data
nodeSelector:
  polyaxon: core
`,
    good: `deploymentChart: platform
artifactsStore:
  name: store
  kind: host_path
  schema:
    hostPath: /data
timezone: UTC
`,
  },
};
