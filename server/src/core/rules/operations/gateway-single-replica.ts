import { isOpen } from '../../values/is-open.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const REPLICAS = 'gateway.replicas';

/** Kinds of stores that several gateways may not be able to share. */
const LOCAL: readonly unknown[] = ['host_path', 'volume_claim'];

export const gatewaySingleReplica: Rule = {
  id: 'gateway-single-replica',
  section: 'operations',
  severity: 'hint',
  title: 'Run more than one gateway',
  why: 'API, dashboard and logs all come from the gateway. With a single pod they are away whenever its node is drained or lost.',
  how: 'Set `gateway.replicas: 2` or more. The replicas share the artifacts store, so it has to be one that every node can reach.',
  docs: docs('docs/setup/platform/replication-concurrency', 'scaling-recommendations'),
  charts: ['platform'],
  source: 'polyaxon/templates/api-deployment.yaml',
  production: true,
  absence: true,
  check({ values }) {
    if (values.get(REPLICAS) !== 1 || values.truthy('gateway.hpa.enabled')) return [];
    if (!values.truthy('artifactsStore') || isOpen(values, 'artifactsStore.kind')) return [];
    if (LOCAL.includes(values.get('artifactsStore.kind'))) return [];
    return [
      {
        at: REPLICAS,
        message: 'A single gateway pod serves API, dashboard and logs.',
        fixes: [{ title: 'Run two gateways', changes: [{ merge: 'gateway:\n  replicas: 2\n' }] }],
      },
    ];
  },
  example: {
    bad: `deploymentChart: platform
gateway:
  replicas: 1
artifactsStore:
  name: artifacts-store
  kind: s3
  schema:
    bucket: s3://polyaxon-artifacts
`,
    good: `deploymentChart: platform
gateway:
  replicas: 2
artifactsStore:
  name: artifacts-store
  kind: s3
  schema:
    bucket: s3://polyaxon-artifacts
`,
  },
};
