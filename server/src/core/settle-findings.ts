import type { Config } from './config.ts';
import { checkDirectives, reportUnused } from './directives/check-directives.ts';
import { readSuppressions, suppress } from './directives/suppress.ts';
import type { Finding } from './finding.ts';
import type { Positions } from './positions.ts';
import type { Problem } from './problem.ts';
import type { YamlComment } from './yaml/tree.ts';

/** All that was found in one text, before its comments have their say. */
export interface Found {
  /** By rules, which give their findings the severity that is set. */
  readonly byRules: readonly Finding[];
  /** By the pipeline itself. */
  readonly ofFile: readonly Finding[];
  /** In the comment at the top. */
  readonly problems: readonly Problem[];
}

/** What is left of it after comments and severities, with what is wrong with the comments; sorted. */
export function settleFindings(
  text: string,
  { byRules, ofFile, problems }: Found,
  comments: readonly YamlComment[],
  positions: Positions,
  config: Config,
): readonly Finding[] {
  const lineAt = (offset: number) => positions.positionAt(offset).line;
  const suppressions = readSuppressions(text, comments, lineAt);
  const ownFindings = [...ofFile, ...checkDirectives(problems, suppressions)];
  const all = [...applySeverities(ownFindings, config), ...byRules];
  const { kept, unused } = suppress(all, suppressions, lineAt);
  const findings = [...kept, ...applySeverities(reportUnused(text, unused), config)];
  return findings.sort((a, b) => a.span.start - b.span.start || a.rule.id.localeCompare(b.rule.id));
}

function applySeverities(findings: readonly Finding[], config: Config): readonly Finding[] {
  const { rules } = config;
  if (!rules) return findings;
  return findings.flatMap((finding) => {
    const severity = rules[finding.rule.id] ?? finding.severity;
    return severity === 'off' ? [] : [{ ...finding, severity }];
  });
}
