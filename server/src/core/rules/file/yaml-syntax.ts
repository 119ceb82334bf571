import type { RuleMeta } from '../rule.ts';

export const yamlSyntax: RuleMeta = {
  id: 'yaml-syntax',
  section: 'file',
  severity: 'error',
  title: 'Write YAML that Helm can read',
  why: 'Helm refuses a values file that is not valid YAML or whose top level is not a map.',
  how: 'Mend the syntax at the place that is marked. The other rules go on with what could be read, but fixes wait until the file parses.',
  charts: ['platform', 'agent'],
  source: 'go-yaml, which Helm reads values with, refuses the text',
};
