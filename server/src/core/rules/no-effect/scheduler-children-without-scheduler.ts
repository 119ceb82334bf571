import { isOpen } from '../../values/is-open.ts';
import { allOf, say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

const CHILDREN = ['compiler', 'worker', 'beat'];

export const schedulerChildrenWithoutScheduler: Rule = {
  id: 'scheduler-children-without-scheduler',
  section: 'no-effect',
  severity: 'warning',
  title: 'Enable the scheduler together with its workers',
  why: 'Compiler, worker and beat live on the tasks of the scheduler, and the chart passes on the address of the broker only where `scheduler.enabled` is true. Without it they start, but nobody has told them of a broker.',
  how: 'Enable the scheduler, or switch the others off.',
  docs: docs('docs/setup/platform/replication-concurrency'),
  charts: ['platform'],
  absence: true,
  versions: { from: '1.21' },
  source: 'polyaxon/templates/platform-cm.yaml',
  *check({ values }) {
    if (values.truthy('scheduler.enabled') || isOpen(values, 'scheduler.enabled')) return;
    const enabled = CHILDREN.filter(
      (child) => values.truthy([child, 'enabled']) && !isOpen(values, [child, 'enabled']),
    );
    const [first] = enabled;
    if (first === undefined) return;
    const names = allOf(enabled.map((child) => `\`${child}\``));
    const off = enabled.map((child) => `${child}:\n  enabled: false\n`).join('');
    yield {
      at: [first, 'enabled'],
      message:
        enabled.length > 1
          ? say`The scheduler is off, so ${names} get no broker address.`
          : say`The scheduler is off, so ${names} gets no broker address.`,
      fixes: [
        { title: 'Enable the scheduler', changes: [{ merge: 'scheduler:\n  enabled: true\n' }] },
        { title: say`Switch off ${enabled.join(', ')}`, changes: [{ merge: off }] },
      ],
    };
  },
  example: {
    bad: `deploymentChart: platform
worker:
  enabled: true
  image: registry.example.com/polyaxon-worker
externalServices:
  redis:
    host: redis.example.com
`,
    good: `deploymentChart: platform
scheduler:
  enabled: true
worker:
  enabled: true
  image: registry.example.com/polyaxon-worker
externalServices:
  redis:
    host: redis.example.com
`,
  },
};
