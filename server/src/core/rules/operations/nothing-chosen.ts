import { startingPoints } from '../../fixes/starting-points.ts';
import { docs } from '../links.ts';
import type { Rule } from '../rule.ts';

/** These say which chart is meant, not what to deploy with it. */
export const IDENTITY: readonly string[] = [
  'deploymentChart',
  'deploymentType',
  'deploymentVersion',
  'deploymentEnvironment',
  'namespace',
];

export const nothingChosen: Rule = {
  id: 'nothing-chosen',
  section: 'operations',
  severity: 'hint',
  title: 'Start from a trial, from production on a cloud, or from an agent',
  why: 'Where the values say nothing, the chart deploys a database, a broker and a store that are good for a look at Polyaxon and for nothing that has to last.',
  how: 'Begin with one of the starting points that are offered, and fill in what is yours. Until then an editor leaves out what the other rules say of missing values; the command line tells it all.',
  docs: docs('docs/setup/deployment-strategies/best-practices'),
  charts: ['platform', 'agent'],
  source: 'polyaxon/values.yaml, agent/values.yaml: the defaults',
  production: true,
  absence: true,
  check({ values }) {
    const chosen = Object.entries(values.written).filter(
      ([key, value]) => value !== null && !IDENTITY.includes(key),
    );
    if (chosen.length > 0) return [];
    return [
      {
        at: 'deploymentChart',
        message: 'These values choose nothing yet, so all of the chart is as it comes.',
        fixes: startingPoints(values),
      },
    ];
  },
  example: {
    bad: `deploymentChart: platform
`,
    good: `deploymentChart: platform
nodeSelector:
  polyaxon: core
`,
  },
};
