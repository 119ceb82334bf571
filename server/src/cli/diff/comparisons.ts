import type { Config } from '../../core/config.ts';
import type { LintResult } from '../../core/lint.ts';
import type { Arguments, Problem } from '../arguments.ts';
import { withChartYaml } from '../chart-yaml.ts';
import { checkSettings } from '../check-options.ts';
import type { Io } from '../io.ts';
import { readTextFile, STDIN } from '../text-file.ts';
import { readRelease } from './read-release.ts';
import { filesSince } from './since-revision.ts';

/** A file as it is deployed and as it is to be. */
export interface Comparison {
  readonly path: string;
  readonly before: LintResult;
  readonly after: LintResult;
}

export interface Comparisons {
  readonly files: readonly Comparison[];
  /** Files of which nothing can be told. */
  readonly remarks: readonly string[];
}

/** What there is to compare, in one of the three ways to say it. */
export async function comparisonsFor(args: Arguments, io: Io): Promise<Comparisons | Problem> {
  const { operands, values } = args;
  const { config } = checkSettings(args);
  const base = values.get('base');
  const [from, to] = [values.get('from-version'), values.get('to-version')];
  if (base !== undefined) return sinceRevision(base, operands, config, io);
  if (from !== undefined && to !== undefined) {
    const [file, ...others] = operands;
    if (file === undefined || others.length > 0) {
      return { problem: 'diff between two chart versions takes one file' };
    }
    const before = await readOne(file, { ...config, version: from }, io);
    if ('problem' in before) return before;
    const after = await readOne(file, { ...config, version: to }, io);
    return 'problem' in after ? after : compared(file, before.result, after.result);
  }
  if (from !== undefined || to !== undefined) {
    return { problem: '--from-version and --to-version go together' };
  }
  return betweenFiles(operands, config, io);
}

async function betweenFiles(
  [old, now, ...others]: readonly string[],
  config: Config,
  io: Io,
): Promise<Comparisons | Problem> {
  if (old === undefined || now === undefined || others.length > 0) {
    return { problem: 'diff takes two files, or --base with a commit of git' };
  }
  if (old === STDIN && now === STDIN) return { problem: 'standard input can be read once' };
  const before = await readOne(old, config, io);
  if ('problem' in before) return before;
  const after = await readOne(now, config, io);
  return 'problem' in after ? after : compared(now, before.result, after.result);
}

function compared(path: string, before: LintResult, after: LintResult): Comparisons {
  return { files: [{ path, before, after }], remarks: [] };
}

async function readOne(
  operand: string,
  config: Config,
  io: Io,
): Promise<{ readonly result: LintResult } | Problem> {
  const file = await readTextFile(operand, io);
  if ('problem' in file) return file;
  const { path, name, text } = file;
  const result = readRelease(await withChartYaml({ name, text }, io), config);
  if (result) return { result };
  return { problem: `${path}: no Polyaxon values found; force it with --chart platform` };
}

async function sinceRevision(
  revision: string,
  paths: readonly string[],
  config: Config,
  io: Io,
): Promise<Comparisons | Problem> {
  const changed = await filesSince(revision, paths, io);
  if ('problem' in changed) return changed;
  const files: Comparison[] = [];
  const remarks: string[] = [];
  for (const { path, name, before: text, isGone } of changed) {
    const loose = { ...config, force: false };
    const before = text === undefined ? undefined : readRelease({ name, text }, loose);
    if (isGone) {
      if (before) remarks.push(`${path} is gone. What it deployed stays until it is uninstalled.`);
      continue;
    }
    const file = await readTextFile(name, io);
    if ('problem' in file) continue;
    const after = readRelease(await withChartYaml({ name, text: file.text }, io), loose);
    if (!after) continue;
    if (before) files.push({ path, before, after });
    else remarks.push(`${path} is new: there is nothing to compare it with.`);
  }
  return { files, remarks };
}
