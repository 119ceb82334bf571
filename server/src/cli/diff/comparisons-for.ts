import type { Arguments, Problem } from '../arguments.ts';
import { checkSettings } from '../check-options.ts';
import type { Io } from '../io.ts';
import { betweenFiles } from './between-files.ts';
import { betweenVersions } from './between-versions.ts';
import type { Comparisons } from './comparisons.ts';
import { sinceRevision } from './since-revision.ts';

/** What there is to compare, in one of the three ways to say it. */
export async function comparisonsFor(args: Arguments, io: Io): Promise<Comparisons | Problem> {
  const { operands, values } = args;
  const { config } = checkSettings(args);
  const base = values.get('base');
  const [from, to] = [values.get('from-version'), values.get('to-version')];
  if (base !== undefined) return sinceRevision(base, operands, config, io);
  if (from !== undefined && to !== undefined) {
    return betweenVersions(operands, [from, to], config, io);
  }
  if (from !== undefined || to !== undefined) {
    return { problem: '--from-version and --to-version go together' };
  }
  return betweenFiles(operands, config, io);
}
