import type { Effects } from '../core/effects/effects.ts';
import type { LintResult } from '../core/lint.ts';
import type { Path } from '../core/path.ts';
import { tellIn } from '../core/words/translate.ts';
import { describeKey } from './describe-key.ts';

/**
 * What the chart does with a key of the first values in a file, as Markdown; with the chart's effects also
 * what the key does in the cluster. Empty where nothing is known.
 */
export function describePath({ parts, words }: LintResult, path: Path, effects?: Effects): string {
  const [part] = parts;
  return part ? describeKey(path, part, { effects, tell: tellIn(words) }).join('\n\n') : '';
}
