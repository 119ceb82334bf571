import type { RuleMeta } from '../rule.ts';

export const invalidDirective: RuleMeta = {
  id: 'invalid-directive',
  section: 'file',
  severity: 'warning',
  title: 'Name rules and options that exist',
  why: 'A comment such as `# polyaxon-values: chart=…` or `# polyaxon-values-disable-line …` with a word that is not known does nothing, which is easy to overlook.',
  how: 'Correct the word. `polyaxon-values rules` lists all rule ids.',
  charts: ['platform', 'agent'],
  source: 'the comments that this linter reads',
};
