import type { RuleMeta } from '../rule.ts';

export const invalidConfig: RuleMeta = {
  id: 'invalid-config',
  section: 'file',
  severity: 'error',
  title: 'Write a configuration that can be understood',
  why: 'What `.polyaxon-values.yaml` says wrongly is left out: a rule keeps its own severity, and without one of its layers a release is checked as an overlay, where rules about what is missing are silent.',
  how: 'Correct the word or the path that is marked. `polyaxon-values rules` lists all rule ids.',
  charts: ['platform', 'agent'],
  source: '`schemas/config.schema.json` of this linter',
};
