import { CORE_SERVICES } from '../../deployment/placement.ts';
import type { FixPlan } from '../../fix.ts';
import { snippetScalar } from '../../fixes/snippet.ts';
import { isObject, type Json } from '../../json.ts';
import { formatPath, type Path } from '../../path.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const LISTS: readonly Path[] = [
  ['imagePullSecrets'],
  ...CORE_SERVICES.map((service) => [service, 'imagePullSecrets']),
  ['agent', 'serviceAccountImagePullSecrets'],
  ['externalServices', 'postgresql', 'pgbouncer', 'imagePullSecrets'],
];

export const imagePullSecretShape: Rule = {
  id: 'image-pull-secret-shape',
  section: 'render',
  severity: 'error',
  title: 'List image pull secrets by their names alone',
  why: 'A pod has a list of maps here, but the chart makes those itself and takes each item for the name of a Secret. A map is printed the way Go prints one, and no Secret can have such a name.',
  how: 'Write `- regcred` in place of `- name: regcred`. The bundled PostgreSQL, Redis and RabbitMQ have lists of their own.',
  docs: docs('docs/setup/connections/registry'),
  charts: ['platform', 'agent'],
  source:
    'polyaxon/templates/partials/_gateway.tpl, _agent.tpl, _operator.tpl (config.*.imagePullSecrets)',
  supersedes: ['wrong-type'],
  *check({ values }) {
    for (const path of LISTS) {
      const list = values.get(path);
      const map = Array.isArray(list) ? list.find(isObject) : undefined;
      if (!Array.isArray(list) || map === undefined) continue;
      const fix = byName(path, list);
      const name = typeof map.name === 'string' ? `map[name:${map.name}]` : 'map[…]';
      yield {
        at: path,
        message: say`\`${formatPath(path)}\` holds a map, which the chart writes as a Secret's name: \`${name}\`.`,
        fixes: fix ? [fix] : [],
      };
    }
  },
  example: {
    bad: `deploymentChart: platform
imagePullSecrets:
  - name: regcred
`,
    good: `deploymentChart: platform
imagePullSecrets:
  - regcred
`,
  },
};

/** Only maps with a name and nothing else can be told by their names. */
function byName(path: Path, list: readonly Json[]): FixPlan | undefined {
  const names = list.map((item) => {
    const alone = isObject(item) && Object.keys(item).length === 1;
    return alone ? item.name : item;
  });
  if (!names.every((name) => typeof name === 'string')) return undefined;
  const lines = names.map((name) => `- ${snippetScalar(name)}\n`).join('');
  return {
    title: 'List the names alone',
    changes: [{ replace: path, with: lines }],
    safe: true,
  };
}
