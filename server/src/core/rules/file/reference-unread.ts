import type { RuleMeta } from '../rule.ts';

export const referenceUnread: RuleMeta = {
  id: 'reference-unread',
  section: 'file',
  severity: 'warning',
  title: 'Name values files that are there',
  why: 'The tool stops at a values file that it cannot read, and what the file would say is not known here: rules about what is missing are silent for the whole release.',
  how: 'Correct the path, or take the file out of the list.',
  charts: ['platform', 'agent'],
  source: 'how each tool reads its values files: see `docs/configuration.md`',
};
