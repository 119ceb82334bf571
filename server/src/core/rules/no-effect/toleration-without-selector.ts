import { isAttracted, tolerationHolders } from '../../deployment/toleration-holders.ts';
import type { FixPlan } from '../../fix.ts';
import { nest } from '../../fixes/nest.ts';
import { snippetScalar } from '../../fixes/snippet.ts';
import { isObject, type Json } from '../../json.ts';
import { formatPath, getAt, type Path } from '../../path.ts';
import { isOpen } from '../../values/is-open.ts';
import type { Values } from '../../values/values.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

export const tolerationWithoutSelector: Rule = {
  id: 'toleration-without-selector',
  section: 'no-effect',
  severity: 'hint',
  title: 'Pair tolerations with a node selector',
  why: 'A toleration lets pods onto tainted nodes, it does not send them there. Without a node selector or a node affinity they go wherever there is room, and that may be any other node.',
  how: 'Add a `nodeSelector` with a label of the tainted nodes beside the `tolerations`.',
  docs: docs('docs/setup/platform/common-reference', 'tolerations'),
  charts: ['platform', 'agent'],
  absence: true,
  source: 'polyaxon/templates/partials/_gateway.tpl and its siblings (config.*.scheduling)',
  *check({ values }) {
    for (const { at, pods } of tolerationHolders(values)) {
      const tolerations = [...at, 'tolerations'];
      if (pods.length === 0 || isOpen(values, tolerations)) continue;
      if (pods.some((service) => isAttracted(values, service))) continue;
      yield {
        at: tolerations,
        message: say`\`${formatPath(tolerations)}\` only allow tainted nodes: nothing sends the pods there.`,
        fixes: [select(values, at)],
      };
    }
  },
  example: {
    bad: `deploymentChart: platform
tolerations:
  - key: polyaxon
    operator: Equal
    value: core
    effect: NoSchedule
`,
    good: `deploymentChart: platform
nodeSelector:
  polyaxon: core
tolerations:
  - key: polyaxon
    operator: Equal
    value: core
    effect: NoSchedule
`,
  },
};

/** Nodes are mostly labelled as they are tainted. */
function select(values: Values, at: Path): FixPlan {
  const tolerations = values.get([...at, 'tolerations']);
  const first: Json | undefined = Array.isArray(tolerations) ? tolerations[0] : undefined;
  const word = (key: string, fallback: string) => {
    const value = isObject(first) ? getAt(first, key) : undefined;
    return typeof value === 'string' && value !== '' ? snippetScalar(value) : fallback;
  };
  const entry = `  \${1:${word('key', 'polyaxon')}}: \${2:${word('value', 'core')}}\n`;
  return {
    title: 'Add a node selector',
    changes: [{ merge: nest(at, `nodeSelector:\n${entry}`) }],
  };
}
