import type { Config } from '../config.ts';
import { readSuppressions, suppress } from '../directives/suppress.ts';
import { effectiveValues } from '../effects/effective-values.ts';
import type { Effects } from '../effects/effects.ts';
import type { Finding } from '../finding.ts';
import type { Site } from '../hosts/site.ts';
import { spanInSite } from '../hosts/span-in-site.ts';
import type { LintResult } from '../lint.ts';
import { getAt } from '../path.ts';
import { rules } from '../rules/index.ts';
import { isChangeRule } from '../rules/rule.ts';
import { findingOf } from '../run-rules.ts';
import type { Source } from '../source.ts';
import { createValues, type Values } from '../values/values.ts';

/** What is deployed: its values, and where they are written. */
export interface Base {
  readonly source: Source;
  readonly site: Site;
}

/** What the change rules say of a site, given what is deployed. */
export function checkChange(
  base: Base,
  site: Site,
  effects: Effects,
  config: Config,
): readonly Finding[] {
  const context = {
    before: withSubcharts(base.site.values, effects),
    after: withSubcharts(site.values, effects),
  };
  const { chart } = site.values;
  if (chart.name !== base.site.values.chart.name) return [];
  const found = rules.filter(isChangeRule).filter(({ charts }) => charts.includes(chart.name));
  return found.flatMap((rule) => {
    const severity = config.rules?.[rule.id];
    if (severity === 'off') return [];
    return [...rule.checkChange(context)].map((report): Finding => {
      const finding = findingOf(rule, report, severity, site);
      const related = relatedIn(base, finding);
      return related ? { ...finding, fixes: [], related: [related] } : finding;
    });
  });
}

/** The comments of the text that holds the new values silence change rules like all others. */
export function withoutSilenced(
  { source, comments, positions }: LintResult,
  findings: readonly Finding[],
): readonly Finding[] {
  const lineAt = (offset: number) => positions.positionAt(offset).line;
  return suppress(findings, readSuppressions(source.text, comments, lineAt), lineAt).kept;
}

/** Where the value was written that is no more. */
function relatedIn({ source, site }: Base, { path }: Finding) {
  if (getAt(site.values.written, path) === undefined) return undefined;
  return { source, span: spanInSite(site, path, 'key'), message: 'What is deployed' };
}

function withSubcharts({ chart, profile, written, version }: Values, effects: Effects): Values {
  const effective = effectiveValues(effects, chart.defaults, written);
  return createValues(chart, profile, written, effective, version);
}
