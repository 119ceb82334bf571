import type { RuleMeta } from '../rule.ts';

export const unusedDirective: RuleMeta = {
  id: 'unused-directive',
  section: 'file',
  severity: 'hint',
  title: 'Remove directives that silence nothing',
  why: 'A disable comment that no longer silences anything would hide the next problem at this place.',
  how: 'Remove the comment, or the one rule in it that is not reported here.',
  charts: ['platform', 'agent'],
  source: 'the comments that this linter reads',
};
