import { all, any, at, given, not, oneOf, truthy } from '../../conditions/words.ts';
import { isTemplated } from '../../json.ts';
import { fragileStore } from '../checks/fragile-store.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

/** The same in both charts and all versions; their values.yaml asks to leave it alone. */
const FALLBACK = {
  name: 'default-artifacts-store',
  kind: 'host_path',
  schema: { hostPath: '/tmp/artifactsStore', mountPath: '/artifactsStore' },
};

const SEVERAL_GATEWAYS = any(
  at('gateway.replicas', { type: 'number', exclusiveMinimum: 1 }),
  truthy('gateway.hpa.enabled'),
);

export const artifactsStoreNotDurable: Rule = {
  id: 'artifacts-store-not-durable',
  section: 'storage',
  severity: 'warning',
  title: 'Keep artifacts on storage that outlives a node',
  why: 'Outputs, logs and models should survive the loss of a node. A host path is a directory of one node: the others cannot read it, and it goes with the node. A volume claim is durable, but only one with ReadWriteMany access serves pods on several nodes.',
  how: 'Use a bucket, or a claim with access mode ReadWriteMany. Artifacts that are already there are not copied: do that by hand before you switch. If the host path is a network mount on every node, or the claim is ReadWriteMany, silence this rule for the line.',
  docs: docs('docs/setup/connections/artifacts'),
  charts: ['platform', 'agent'],
  production: true,
  source: 'polyaxon/templates/partials/_stores.tpl',
  condition: given(
    truthy('agent.enabled'),
    all(
      not(oneOf('artifactsStore.kind', ['host_path'])),
      not(all(oneOf('artifactsStore.kind', ['volume_claim']), SEVERAL_GATEWAYS)),
      any(
        truthy('artifactsStore'),
        not(at('defaultArtifactsStore', {})),
        at('defaultArtifactsStore', { enum: [FALLBACK] }),
      ),
    ),
  ),
  check({ values }) {
    return isTemplated(values.get('agent.enabled')) ? [] : fragileStore(values);
  },
  example: {
    bad: `deploymentChart: platform
artifactsStore:
  name: artifacts-store
  kind: host_path
  schema:
    hostPath: /data/artifacts
    mountPath: /artifacts
`,
    good: `deploymentChart: platform
artifactsStore:
  name: artifacts-store
  kind: gcs
  schema:
    bucket: "gs://my-bucket"
  secret:
    name: gcs-secret
    mountPath: /plx-context/.gc
`,
  },
};
