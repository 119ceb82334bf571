import { allStores, usesConnections } from '../../deployment/gateway-mounts.ts';
import type { FixPlan } from '../../fix.ts';
import { snippetScalar } from '../../fixes/snippet.ts';
import { isTemplated } from '../../json.ts';
import { formatPath, type Path } from '../../path.ts';
import type { Values } from '../../values/values.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

export const duplicateConnectionName: Rule = {
  id: 'duplicate-connection-name',
  section: 'render',
  severity: 'error',
  title: 'Give every connection its own name',
  why: 'Runs ask for a connection by its name, so the agent refuses a configuration in which two share one. The artifacts store counts as well. Neither Helm nor the check of the Polyaxon CLI notices.',
  how: 'Rename one of the two, wherever it is used: in `mountConnections`, in presets and in polyaxonfiles.',
  docs: docs('docs/setup/connections/specification', 'name'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/agent-cm.yaml; validate_agent_config of the Polyaxon CLI',
  *check({ values }) {
    if (!usesConnections(values)) return;
    const store = values.truthy('artifactsStore') ? [] : [['defaultArtifactsStore']];
    const owners = new Map<string, Path>();
    for (const path of [...store, ...allStores(values)]) {
      const name = values.get([...path, 'name']);
      if (typeof name !== 'string' || name === '' || isTemplated(name)) continue;
      const owner = owners.get(name);
      if (!owner) {
        owners.set(name, path);
        continue;
      }
      yield {
        at: [...path, 'name'],
        on: 'value',
        message: say`\`${name}\` is the name of \`${formatPath(owner)}\` already, and the agent refuses two connections of one name.`,
        fixes: [rename(values, path, name)],
      };
    }
  },
  example: {
    bad: `deploymentChart: platform
artifactsStore:
  name: training-data
  kind: s3
  schema:
    bucket: "s3://artifacts"
connections:
  - name: training-data
    kind: s3
    schema:
      bucket: "s3://training-data"
`,
    good: `deploymentChart: platform
artifactsStore:
  name: artifacts-store
  kind: s3
  schema:
    bucket: "s3://artifacts"
connections:
  - name: training-data
    kind: s3
    schema:
      bucket: "s3://training-data"
`,
  },
};

function rename(values: Values, path: Path, name: string): FixPlan {
  const taken = allStores(values).map((each) => values.get([...each, 'name']));
  let count = 2;
  while (taken.includes(`${name}-${count}`)) count += 1;
  const replacement = `\${1:${snippetScalar(`${name}-${count}`)}}`;
  const title = say`Rename ${formatPath(path)}`;
  return { title, changes: [{ replace: [...path, 'name'], with: replacement }] };
}
