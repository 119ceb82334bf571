import type { Config } from '../../core/config.ts';
import { type LintResult, lint } from '../../core/lint.ts';
import type { Problem } from '../arguments.ts';
import { findFiles } from '../files/find-files.ts';
import type { Io } from '../io.ts';
import { openProject } from '../project.ts';
import { reportedName, STDIN } from '../text-file.ts';
import type { Comparisons } from './comparisons.ts';
import { pairSites } from './pair-sites.ts';

/** Two texts for one deployment; each stands alone. */
export async function betweenFiles(
  operands: readonly string[],
  typed: Config,
  io: Io,
): Promise<Comparisons | Problem> {
  const [old, now, ...others] = operands;
  if (old === undefined || now === undefined || others.length > 0) {
    return { problem: 'diff takes two files, or --base with a commit of git' };
  }
  if (old === STDIN && now === STDIN) return { problem: 'standard input can be read once' };
  const before = await readAlone(old, typed, io);
  if ('problem' in before) return before;
  const after = await readAlone(now, typed, io);
  if ('problem' in after) return after;
  const found = pairSites(reportedName(now), before.result, after.result, after.config);
  return {
    pairs: found.flatMap((each) => ('problem' in each ? [] : [each])),
    problems: found.flatMap((each) => ('problem' in each ? [each.problem] : [])),
    remarks: [],
  };
}

interface Alone {
  readonly result: LintResult;
  readonly config: Config;
}

async function readAlone(operand: string, typed: Config, io: Io): Promise<Alone | Problem> {
  const found = await findFiles([operand], [], io);
  const { files } = await openProject(found.files, typed, io);
  const file = files.find(({ isAside }) => !isAside);
  if (!file) return { problem: found.problems[0] ?? `${operand}: not a file` };
  const { read, config } = file;
  if ('problem' in read) return read;
  const result = lint({ name: read.name, text: read.text }, config);
  if (result && result.sites.length > 0) return { result, config };
  return { problem: `${read.path}: no Polyaxon values found; force it with --chart platform` };
}
