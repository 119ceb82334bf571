import type { RuleMeta } from '../rule.ts';

export const fileTooLarge: RuleMeta = {
  id: 'file-too-large',
  section: 'file',
  severity: 'warning',
  title: 'Keep values files small enough to check',
  why: 'Beyond two million characters a file is not checked, so that the editor stays quick.',
  how: 'Split the file, or move embedded data out of the values.',
  charts: ['platform', 'agent'],
  source: 'a limit of this linter',
};
