import { scoreOf } from './score.ts';

/** Whether top-level keys can be no other chart's; asked where a chart's name says too little. */
export function areTelling(keys: ReadonlySet<string>): boolean {
  return scoreOf({ keys, says: keys }).verdict === 'values';
}
