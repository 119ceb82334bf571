import { holds } from '../../conditions/holds.ts';
import {
  allDependenciesPlaced,
  DEPENDENCIES,
  unplacedPods,
} from '../../deployment/dependency-pods.ts';
import { placed } from '../../deployment/placement.ts';
import { placementOf } from '../../deployment/placement-of.ts';
import type { FixPlan } from '../../fix.ts';
import { placementTemplate } from '../../fixes/copy-placement.ts';
import { nodeSelectorTemplate } from '../../fixes/node-selector.ts';
import { formatPath, type Path } from '../../path.ts';
import type { Values } from '../../values/values.ts';
import { allOf, say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Report, Rule } from '../rule.ts';

export const dependencyNodeIsolation: Rule = {
  id: 'dependency-node-isolation',
  section: 'scheduling',
  severity: 'warning',
  title: 'Keep the database and the broker off the nodes of user runs',
  why: 'A run that takes all memory of a node, or a node that is taken away with its runs, would stop the database or the broker, and Polyaxon with it.',
  how: "Give each bundled dependency its own node selector where its sub-chart reads it: `postgresql.primary.nodeSelector`, `redis.master.nodeSelector` and `redis.replica.nodeSelector`, `rabbitmq.nodeSelector`. Polyaxon's global `nodeSelector` does not reach sub-charts. A pod that already has a volume can only move to nodes where that volume can be mounted.",
  docs: docs('docs/setup/platform/common-reference', 'node-selectors'),
  charts: ['platform'],
  source:
    'templates/primary/statefulset.yaml of the postgresql sub-chart, templates/master/application.yaml and templates/replicas/application.yaml of redis, templates/statefulset.yaml of rabbitmq',
  production: true,
  absence: true,
  // Older sub-charts read other paths.
  versions: { from: '1.21' },
  condition: allDependenciesPlaced,
  *check({ values }) {
    for (const dependency of DEPENDENCIES) {
      const missing = unplacedPods(values, dependency);
      const [first] = missing;
      if (first) yield report(values, dependency.name, first, missing);
    }
  },
  example: {
    bad: `deploymentChart: platform
nodeSelector:
  polyaxon: core
`,
    good: `deploymentChart: platform
nodeSelector:
  polyaxon: core
postgresql:
  primary:
    nodeSelector:
      polyaxon: core
`,
  },
};

function report(values: Values, name: string, first: Path, missing: readonly Path[]): Report {
  const keys = missing.map((place) => `\`${formatPath([...place, 'nodeSelector'])}\``);
  const unset =
    keys.length === 1 ? say`${keys.join()} is not set` : say`${allOf(keys)} are not set`;
  const inVain = holds(placed, values.effective);
  return {
    at: [...first, 'nodeSelector'],
    message: inVain
      ? say`\`${name}\` can share a node with user runs: ${unset}, and the global placement does not reach it.`
      : say`\`${name}\` can share a node with user runs: ${unset}.`,
    fixes: [fix(values, name, missing)],
  };
}

/** Never safe: a pod that must leave the node of its volume stays pending. */
function fix(values: Values, name: string, missing: readonly Path[]): FixPlan {
  const placement = placementOf(values);
  // An affinity would do away with the preset by which a sub-chart spreads its pods.
  if (!placement?.nodeSelector) {
    const merges = missing.map((place) => ({ merge: nodeSelectorTemplate(place) }));
    return { title: say`Add a node selector for ${name}`, changes: merges };
  }
  const merges = missing.map((place) => ({
    merge: placementTemplate(placement, place, values.truthy([...place, 'tolerations'])),
  }));
  return { title: say`Copy the global nodeSelector to ${name}`, changes: merges };
}
