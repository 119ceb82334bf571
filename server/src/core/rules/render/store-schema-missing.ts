import { mountedStores, needsOf } from '../../deployment/mounted-stores.ts';
import { completeSchema } from '../../fixes/complete-schema.ts';
import { isObject, type Json } from '../../json.ts';
import { formatPath, type Path } from '../../path.ts';
import { isOpen } from '../../values/is-open.ts';
import { allOf, type Message, say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

export const storeSchemaMissing: Rule = {
  id: 'store-schema-missing',
  section: 'render',
  severity: 'error',
  title: 'Say where a host path or a volume claim is and where to mount it',
  why: 'The chart mounts a store of these kinds into the gateway and takes the names from its `schema`. Without the block Helm stops with an error; without a name in it, Kubernetes refuses the pod.',
  how: 'Give a `host_path` a `hostPath`, a `volume_claim` a `volumeClaim`, and both a `mountPath`.',
  docs: docs('docs/setup/connections/artifacts'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/partials/_stores.tpl, polyaxon/templates/partials/_connections.tpl',
  *check({ values }) {
    for (const path of mountedStores(values)) {
      const kind = [...path, 'kind'];
      const schema = [...path, 'schema'];
      const needs = needsOf(values.get(kind)) ?? {};
      const missing = Object.keys(needs).filter((key) => !values.truthy([...schema, key]));
      if (missing.length === 0 || isOpen(values, schema)) continue;
      yield {
        ...(values.isWritten(schema) ? { at: schema } : { at: kind, on: 'value' }),
        message: describe(path, values.get(schema), missing),
        fixes: completeSchema(values, path, needs, missing),
      };
    }
  },
  example: {
    bad: `deploymentChart: platform
artifactsStore:
  name: artifacts-store
  kind: volume_claim
`,
    good: `deploymentChart: platform
artifactsStore:
  name: artifacts-store
  kind: volume_claim
  schema:
    volumeClaim: artifacts
    mountPath: /artifacts
`,
  },
};

function describe(path: Path, schema: Json | undefined, missing: readonly string[]): Message {
  const store = formatPath(path);
  const keys: readonly Message[] = missing.map((key) => `\`${key}\``);
  return isObject(schema)
    ? say`\`${store}.schema\` has no ${keys.reduce((before, key) => say`${before} and no ${key}`)}, and Kubernetes refuses a gateway with such a volume.`
    : say`\`${store}\` has no \`schema\`, and Helm stops where the template looks for ${allOf(keys)} in it.`;
}
