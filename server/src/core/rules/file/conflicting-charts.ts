import type { RuleMeta } from '../rule.ts';

export const conflictingCharts: RuleMeta = {
  id: 'conflicting-charts',
  section: 'file',
  severity: 'warning',
  title: 'Use a values file for one chart',
  why: 'The platform and the agent read different keys. Where the same file is the values of both, one of the two gets keys that it ignores and misses those that it needs.',
  how: 'Correct the chart or the path where the finding stands, or give each chart a file of its own. A file with keys that both charts read may be shared if each lays something of its own over it.',
  charts: ['platform', 'agent'],
  source: "the keys that each chart's templates read (`schemas/charts`)",
};
