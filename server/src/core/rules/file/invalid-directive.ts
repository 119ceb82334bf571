import { docs } from '../links.ts';
import type { RuleMeta } from '../rule.ts';

export const invalidDirective: RuleMeta = {
  id: 'invalid-directive',
  section: 'file',
  severity: 'warning',
  title: 'Name rules and options that exist',
  why: 'A comment such as `# polyaxon-values: chart=…` or `# polyaxon-values-disable-line …` with a word that is not known does nothing, which is easy to overlook.',
  how: 'Correct the word. `polyaxon-values rules` lists all rule ids.',
  docs: docs('docs/setup/platform/common-reference'),
  charts: ['platform', 'agent'],
};
