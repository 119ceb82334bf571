import type { RuleMeta } from '../rule.ts';

export const duplicateKey: RuleMeta = {
  id: 'duplicate-key',
  section: 'file',
  severity: 'error',
  title: 'Write each key once',
  why: 'Helm takes the last of two equal keys without a word; maps are not merged, so everything under the first one is lost.',
  how: 'Put what stands under both keys into one of them.',
  charts: ['platform', 'agent'],
  source: 'go-yaml, which Helm reads values with: of equal keys the last one wins',
};
