import type { LintResult } from '../../core/lint.ts';
import { positionsOf } from '../../core/positions.ts';
import type { Source } from '../../core/source.ts';
import type { Around } from './referred-at.ts';

/** A file that holds no values and names some that do, as a result; undefined for any other file. */
export function namesFiles(source: Source, around: Around | undefined): LintResult | undefined {
  if (!around || around.referredFiles(source.name).length === 0) return undefined;
  const positions = positionsOf(source.text);
  return {
    source,
    positions,
    comments: [],
    parts: [],
    sites: [],
    findings: [],
    failures: [],
    memory: [],
  };
}
