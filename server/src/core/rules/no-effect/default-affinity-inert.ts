import { CORE_SERVICES } from '../../deployment/placement.ts';
import type { FixPlan } from '../../fix.ts';
import { isObject, type Json } from '../../json.ts';
import type { Path } from '../../path.ts';
import type { Values } from '../../values/values.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const PODS = 'polyaxon-core';

/** Speaks only of what a file says: the default alone does neither good nor harm. */
export const defaultAffinityInert: Rule = {
  id: 'default-affinity-inert',
  section: 'no-effect',
  severity: 'hint',
  title: 'Select core pods by a label that they carry',
  why: "The chart's default affinity wants core pods close together and looks for the label `type: polyaxon-core`. The pods do not carry it, so a copy of that block, also as an anti-affinity, matches nothing.",
  how: 'Select `app.kubernetes.io/part-of: polyaxon-core`, which all core pods carry, or give the pods `type: polyaxon-core` under `labels`.',
  docs: docs('docs/setup/platform/common-reference', 'affinity'),
  charts: ['platform', 'agent'],
  versions: { from: '1.21' },
  source: 'polyaxon/values.yaml, polyaxon/templates/partials/_labels.tpl',
  *check({ values }) {
    const parents = [[], ...CORE_SERVICES.map((service) => [service])];
    if (parents.some((parent) => values.get([...parent, 'labels', 'type']) === PODS)) return;
    for (const path of parents.flatMap((parent) => selections(values, [...parent, 'affinity']))) {
      yield {
        at: path,
        message: say`No pod of the chart has the label \`type: ${PODS}\`, so this affinity matches nothing.`,
        fixes: [correct(path)],
      };
    }
  },
  example: {
    bad: `deploymentChart: platform
affinity:
  podAffinity:
    preferredDuringSchedulingIgnoredDuringExecution:
      - weight: 100
        podAffinityTerm:
          labelSelector:
            matchExpressions:
              - key: type
                operator: In
                values:
                  - polyaxon-core
          topologyKey: kubernetes.io/hostname
`,
    good: `deploymentChart: platform
affinity:
  podAffinity:
    preferredDuringSchedulingIgnoredDuringExecution:
      - weight: 100
        podAffinityTerm:
          labelSelector:
            matchExpressions:
              - key: app.kubernetes.io/part-of
                operator: In
                values:
                  - polyaxon-core
          topologyKey: kubernetes.io/hostname
`,
  },
};

/** Where a written affinity asks for the label: the `key` of an expression. */
function selections(values: Values, affinity: Path): readonly Path[] {
  return keysBelow(values.writtenAt(affinity) ?? null, affinity);
}

function keysBelow(node: Json, path: Path): readonly Path[] {
  if (!isObject(node)) {
    return Array.isArray(node) ? node.flatMap((item, i) => keysBelow(item, [...path, i])) : [];
  }
  const { key, operator, values: names } = node;
  const isAsked = Array.isArray(names) && names.length === 1 && names[0] === PODS;
  if (key === 'type' && operator === 'In' && isAsked) return [[...path, 'key']];
  return Object.entries(node).flatMap(([name, child]) => keysBelow(child, [...path, name]));
}

function correct(path: Path): FixPlan {
  return {
    title: "Select the chart's own label",
    changes: [{ replace: path, with: 'app.kubernetes.io/part-of' }],
  };
}
