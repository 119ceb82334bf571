import type { RuleMeta } from '../rule.ts';

export const unknownChartVersion: RuleMeta = {
  id: 'unknown-chart-version',
  section: 'file',
  severity: 'hint',
  title: 'Check against a chart version that is known',
  why: 'Each chart line reads other keys. Where a version is not known here, the nearest one that is stands in for it, and the history of the keys tells the difference; details may be off.',
  how: 'Nothing, if the version is right. Otherwise correct `deploymentVersion`, the comment at the top or the setting.',
  charts: ['platform', 'agent'],
  source: 'the chart versions that this linter knows (`schemas/charts`)',
};
