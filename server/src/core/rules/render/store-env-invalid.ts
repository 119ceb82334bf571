import { allStores, usesConnections } from '../../deployment/gateway-mounts.ts';
import { describeValue } from '../../describe-value.ts';
import type { FixPlan } from '../../fix.ts';
import { snippetScalar } from '../../fixes/snippet.ts';
import { isObject, isTruthy, type Json, type JsonObject, plainText } from '../../json.ts';
import { formatPath, type Path } from '../../path.ts';
import { isOpen } from '../../values/is-open.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

export const storeEnvInvalid: Rule = {
  id: 'store-env-invalid',
  section: 'render',
  severity: 'error',
  title: 'Write the variables of a connection as a list',
  why: 'The chart writes `env` of a store or connection into the containers as it is. Kubernetes wants a list there, with a `name` in every entry, and refuses anything else or drops it.',
  how: 'Write each variable as an entry with `name` and `value`, as in a pod.',
  docs: docs('docs/setup/connections/specification', 'env'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/partials/_stores.tpl, polyaxon/templates/partials/_connections.tpl',
  supersedes: ['wrong-type'],
  *check({ values }) {
    if (!usesConnections(values)) return;
    for (const store of allStores(values)) {
      const at = [...store, 'env'];
      const env = values.get(at);
      if (!isTruthy(env) || env === undefined || isOpen(values, at)) continue;
      if (!Array.isArray(env)) {
        const message = say`\`${formatPath(at)}\` is ${describeValue(env)}, but a container takes its variables as a list of \`name\` and \`value\`.`;
        yield { at, message, fixes: isObject(env) ? fixes(at, env) : [] };
        continue;
      }
      for (const [index, entry] of env.entries()) {
        if (isNamed(entry) || isOpen(values, [...at, index])) continue;
        const place = [...at, index];
        const message = say`\`${formatPath(place)}\` has no \`name\`, and Kubernetes refuses such a variable.`;
        yield { at: place, on: 'value', message };
      }
    }
  },
  example: {
    bad: `deploymentChart: platform
artifactsStore:
  name: artifacts
  kind: s3
  schema:
    bucket: "s3://acme-artifacts"
  env:
    AWS_REGION: eu-west-1
`,
    good: `deploymentChart: platform
artifactsStore:
  name: artifacts
  kind: s3
  schema:
    bucket: "s3://acme-artifacts"
  env:
    - name: AWS_REGION
      value: eu-west-1
`,
  },
};

function isNamed(entry: Json): boolean {
  return isObject(entry) && typeof entry.name === 'string' && entry.name !== '';
}

/** A map of texts says the same as a list of names and values. */
function fixes(at: Path, env: JsonObject): readonly FixPlan[] {
  const entries = Object.entries(env);
  if (entries.some(([, value]) => typeof value === 'object')) return [];
  const items = entries.map(([name, value]) => {
    return `- name: ${snippetScalar(name)}\n  value: ${snippetScalar(plainText(value))}\n`;
  });
  const changes = [{ replace: at, with: items.join('') }];
  return [{ title: 'Write it as a list', changes, safe: true }];
}
