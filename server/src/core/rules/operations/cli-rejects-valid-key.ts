import { isObject } from '../../json.ts';
import { say } from '../../words/say.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

/*
 * What the templates read and the CLI's models (`_deploy/schemas` of polyaxon/cli, 2.16.4), which
 * forbid further keys, do not know. `securityContext.user` and `.group` have a rule of their own.
 */
const SERVICES = 'gateway agent operator scheduler compiler worker beat flower'.split(' ');

const REJECTED: readonly string[] = [
  ...SERVICES.flatMap((service) =>
    ['labels', 'annotations', 'priorityClassName'].map((key) => `${service}.${key}`),
  ),
  ...['gateway.useResolver', 'gateway.routes'],
  ...['agent.isReplica', 'agent.executorRefreshInterval', 'agent.enableHealthChecks'],
  ...['operator.leaderElection', 'operator.maxConcurrentReconciles', 'operator.skipStatus'],
  ...['flower.service', 'externalServices.streams', 'email.subjectPrefix'],
  ...['tmux', 'defaultArtifactsStore', 'cronIntervals', 'dist', 'secret'],
];

/** The CLI wants the name of an image there. */
const NO_MAPS: readonly string[] = ['postgresql.image', 'rabbitmq.image'];

/** The CLI takes these for the platform's; the agent chart reads them too. */
const NOT_FOR_AGENTS: readonly string[] = ['platformSecret', 'organizationKey'];

export const cliRejectsValidKey: Rule = {
  id: 'cli-rejects-valid-key',
  section: 'operations',
  severity: 'warning',
  title: 'Leave out what the official CLI refuses',
  why: "`polyaxon admin deploy` checks a file against a list of its own before it calls Helm. That list lacks keys that the chart reads, even some of the chart's own values.yaml, and the CLI refuses the whole file for one of them.",
  how: 'Deploy with Helm, which takes the key, or leave it out. Turn this rule on only if you deploy with the CLI.',
  docs: docs('docs/setup/platform/common-reference'),
  charts: ['platform', 'agent'],
  source: "the official CLI's schema (`polyaxon/deploy/schemas`), beside what the templates read",
  versions: { from: '2.0' },
  offByDefault: true,
  // No condition: the CLI looks at the written values alone.
  *check({ values }) {
    for (const at of REJECTED) if (values.writtenAt(at) !== undefined) yield report(at, '');
    for (const at of NO_MAPS) {
      if (isObject(values.writtenAt(at))) yield report(at, ' as a map');
    }
    for (const at of values.chart.name === 'agent' ? NOT_FOR_AGENTS : []) {
      if (values.writtenAt(at) !== undefined) yield report(at, ' for an agent');
    }
  },
  example: {
    bad: `deploymentChart: platform
operator:
  leaderElection: true
`,
    good: `deploymentChart: platform
operator:
  enabled: true
`,
  },
};

function report(at: string, how: string) {
  return {
    at,
    message: say`The official CLI refuses \`${at}\`${how}, though it is a key of the chart.`,
  };
}
