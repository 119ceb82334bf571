import type { Config } from '../../core/config.ts';
import { readSuppressions, suppress } from '../../core/directives/suppress.ts';
import type { Finding } from '../../core/finding.ts';
import type { LintResult } from '../../core/lint.ts';
import { formatPath } from '../../core/path.ts';
import { checkChange } from '../../core/plan/check-change.ts';
import type { ChangesOfFile } from './changed-releases.ts';

/** The same with what the change rules say of this file; comments in it silence them as all others. */
export function withChangeFindings(
  result: LintResult,
  changes: ChangesOfFile,
  config: Config,
): LintResult {
  const found = findingsIn(result, changes, config);
  if (found.length === 0) return result;
  const { source, comments, positions } = result;
  const lineAt = (offset: number) => positions.positionAt(offset).line;
  const { kept } = suppress(found, readSuppressions(source.text, comments, lineAt), lineAt);
  if (kept.length === 0) return result;
  const findings = [...result.findings, ...kept].sort((a, b) => a.span.start - b.span.start);
  return { ...result, findings };
}

/** What holds in several releases is told once. */
function findingsIn(
  { source }: LintResult,
  { releases, of, effectsOf }: ChangesOfFile,
  config: Config,
): readonly Finding[] {
  const told = new Map<string, { readonly finding: Finding; readonly names: string[] }>();
  for (const { before, after } of releases) {
    const effects = effectsOf(after);
    const found = effects ? checkChange(before, after, effects, config) : [];
    for (const { source: holder, finding } of found) {
      if (holder.name !== source.name) continue;
      const { rule, path, span, message } = finding;
      const key = JSON.stringify([rule.id, formatPath(path), span.start, message]);
      const known = told.get(key);
      if (known) known.names.push(after.release.name);
      else told.set(key, { finding, names: [after.release.name] });
    }
  }
  return [...told.values()].map(({ finding, names }) =>
    names.length === of ? finding : { ...finding, releases: names },
  );
}
