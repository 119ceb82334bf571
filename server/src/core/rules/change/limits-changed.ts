import { keptParts } from '../../changes/bundled-parts.ts';
import { allChanged, show, staysOn, turnedOn } from '../../changes/changed.ts';
import { keptComponents } from '../../changes/components.ts';
import { quantityOf } from '../../changes/quantity.ts';
import { say } from '../../words/say.ts';
import type { ChangeContext, ChangeRule, Report } from '../rule.ts';

/** Limits that are in force before and after a change. */
function limitPaths(context: ChangeContext): readonly string[] {
  const own = staysOn(context, 'limitResources') ? keptComponents(context) : [];
  const parts = [...own, ...keptParts(context).map(({ at }) => at)];
  return parts.flatMap((part) =>
    ['cpu', 'memory'].map((what) => `${part}.resources.limits.${what}`),
  );
}

export const limitsChanged: ChangeRule = {
  id: 'limits-changed',
  section: 'change',
  severity: 'warning',
  title: 'Look at real use before limits go down',
  why: 'A container that uses more memory than its new limit is killed, one that uses more CPU is slowed down. All pods of the component restart.',
  how: 'Compare with `kubectl top pods` first.',
  charts: ['platform', 'agent'],
  source: 'polyaxon/templates/*-deployment.yaml',
  checkChange(context) {
    const reports: Report[] = [];
    if (turnedOn(context, 'limitResources')) {
      reports.push({
        at: 'limitResources',
        message: 'All components get limits: those that use more memory are killed.',
      });
    }
    for (const { at, from, to } of allChanged(context, limitPaths(context))) {
      const [old, now] = [quantityOf(from), quantityOf(to)];
      if (old === undefined || now === undefined || now >= old) continue;
      reports.push({
        at,
        message: say`The limit goes down from ${show(from)} to ${show(to)}: a container that uses more is killed or slowed down.`,
      });
    }
    return reports;
  },
  example: {
    before: `deploymentChart: platform
gateway:
  resources:
    limits:
      memory: 8000Mi
`,
    bad: `deploymentChart: platform
gateway:
  resources:
    limits:
      memory: 500Mi
`,
    good: `deploymentChart: platform
gateway:
  resources:
    limits:
      memory: 9000Mi
`,
  },
};
