import { resolveChart } from '../../core/charts/catalog.ts';
import type { Config } from '../../core/config.ts';
import { lint } from '../../core/lint.ts';
import type { Site } from '../../core/releases/site.ts';
import { coalesce } from '../../core/values/coalesce.ts';
import { createValues } from '../../core/values/values.ts';
import type { Problem } from '../arguments.ts';
import { configFor } from '../check-file.ts';
import { findFiles } from '../files/find-files.ts';
import type { Io } from '../io.ts';
import { openProject, sourceOf } from '../project.ts';
import { reportedName } from '../text-file.ts';
import type { Comparisons } from './comparisons.ts';
import { pairSites } from './pair-sites.ts';

/** The same values under two versions of their chart. */
export async function betweenVersions(
  operands: readonly string[],
  [from, to]: readonly [string, string],
  typed: Config,
  io: Io,
): Promise<Comparisons | Problem> {
  const [operand, ...others] = operands;
  if (operand === undefined || others.length > 0) {
    return { problem: 'diff between two chart versions takes one file' };
  }
  const found = await findFiles([operand], [], io);
  const { workspace, files } = await openProject(found.files, typed, io);
  const file = files.find(({ isAside }) => !isAside);
  if (!file) return { problem: found.problems[0] ?? `${operand}: not a file` };
  if ('problem' in file.read) return file.read;
  const source = sourceOf(file, workspace);
  const result = source && lint(source, configFor(file), workspace);
  const path = reportedName(operand);
  if (!result || result.sites.length === 0) {
    return { problem: `${path}: no Polyaxon values found; force it with --chart platform` };
  }
  const paired = pairSites(path, result, result, file.config);
  return {
    pairs: paired.flatMap((each) =>
      'problem' in each
        ? []
        : [{ ...each, before: atVersion(each.before, from), after: atVersion(each.after, to) }],
    ),
    problems: paired.flatMap((each) => ('problem' in each ? [each.problem] : [])),
    remarks: [],
  };
}

/** What is asked for wins over what the file says of its version. */
function atVersion(site: Site, version: string): Site {
  const { profile, written, chart: known } = site.values;
  const { chart } = resolveChart(known.name, version);
  const effective = coalesce(chart.defaults, written);
  const asked = version === 'latest' ? chart.version : version;
  return { ...site, values: createValues(chart, profile, written, effective, asked) };
}
