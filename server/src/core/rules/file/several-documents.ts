import type { RuleMeta } from '../rule.ts';

export const severalDocuments: RuleMeta = {
  id: 'several-documents',
  section: 'file',
  severity: 'warning',
  title: 'Keep values in one YAML document',
  why: 'Helm 3 reads the first document of a values file and drops the others silently; Helm 4 merges them all. The same file deploys two different things.',
  how: 'Remove the `---` and put the keys together, or give each document a file of its own and pass them in order with `-f`.',
  charts: ['platform', 'agent'],
  source: 'Helm reads a values file as one document (`chartutil.ReadValues`)',
};
