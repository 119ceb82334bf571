import type { LintResult } from '../core/lint.ts';
import type { Path } from '../core/path.ts';
import { describeKey } from './describe-key.ts';

/** What the chart does with a key of the first values in a file, as Markdown; empty where nothing is known. */
export function describePath({ parts }: LintResult, path: Path): string {
  const [part] = parts;
  return part ? describeKey(path, part).join('\n\n') : '';
}
