import { type Config, rankOf } from '../core/config.ts';
import type { Effects } from '../core/effects/effects.ts';
import type { Finding } from '../core/finding.ts';
import type { LintResult } from '../core/lint.ts';
import { formatPath } from '../core/path.ts';
import { siteAt } from '../core/releases/site.ts';
import { rules } from '../core/rules/index.ts';
import { type HoverNote, isHoverNote } from '../core/rules/rule.ts';
import { contains, type Span } from '../core/span.ts';
import type { Values } from '../core/values/values.ts';
import { type Cursor, cursorAt } from '../core/yaml/cursor.ts';
import { describeFinding, describeNote } from './describe-finding.ts';
import { describeKey } from './describe-key.ts';

export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** Past this many findings at one place, each is told in short. */
const MANY = 3;

/**
 * All there is to say about an offset: its findings, most severe first, advice, then the key itself.
 * `messageShown`: the editor puts the findings' messages above the hover by itself. With the chart's
 * effects, what the key does in the cluster is told as well.
 */
export function hoverAt(
  result: LintResult,
  offset: number,
  severities: Config['rules'] = {},
  messageShown = false,
  effects?: Effects,
): Hover | undefined {
  const { findings, parts, sites } = result;
  const site = siteAt(sites, offset);
  const part = parts.find(([first]) => first === site);
  const cursor = cursorAt(site?.document.root, offset);
  const here = findings
    .filter(({ span }) => contains(span, offset))
    .toSorted((a, b) => rankOf(a.severity) - rankOf(b.severity));
  const blocks = [
    ...here.map((finding) => describeFinding(finding, { short: here.length > MANY, messageShown })),
    ...(cursor && site ? notesOn(cursor, site.values, severities).map(describeNote) : []),
    ...(cursor && part ? describeKey(cursor.path, part, effects) : []),
  ];
  const span = cursor?.span ?? smallest(here);
  return span && blocks.length > 0 ? { span, markdown: blocks.join('\n\n---\n\n') } : undefined;
}

function notesOn(
  { path }: Cursor,
  values: Values,
  severities: NonNullable<Config['rules']>,
): readonly HoverNote[] {
  const name = formatPath(path);
  return rules
    .filter(isHoverNote)
    .filter(
      ({ id, charts, hoverOn, applies }) =>
        severities[id] !== 'off' &&
        charts.includes(values.chart.name) &&
        hoverOn.includes(name) &&
        applies(values),
    );
}

function smallest(findings: readonly Finding[]): Span | undefined {
  return findings
    .map(({ span }) => span)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start))[0];
}
