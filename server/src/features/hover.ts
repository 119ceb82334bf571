import type { Config } from '../core/config.ts';
import { isConfigName } from '../core/config-name.ts';
import type { Effects } from '../core/effects/effects.ts';
import type { Finding } from '../core/finding.ts';
import type { LintResult } from '../core/lint.ts';
import { formatPath } from '../core/path.ts';
import { siteAt } from '../core/releases/site.ts';
import { rules } from '../core/rules/index.ts';
import { type HoverNote, isHoverNote } from '../core/rules/rule.ts';
import { rankOf } from '../core/severity.ts';
import { contains, type Span } from '../core/span.ts';
import type { Values } from '../core/values/values.ts';
import { ruleIn, tellIn } from '../core/words/translate.ts';
import { type Cursor, cursorAt } from '../core/yaml/cursor.ts';
import { describeConfigKey } from './describe-config-key.ts';
import { describeFinding, describeNote, type PageOf } from './describe-finding.ts';
import { describeKey } from './describe-key.ts';
import type { LinkTo } from './describe-layers.ts';
import { rulePage } from './rule-page.ts';

export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** Past this many findings at one place, each is told in short. */
const MANY = 3;

export interface HoverOptions {
  readonly severities?: Config['rules'];
  /** The editor puts the findings' messages above the hover by itself. */
  readonly messageShown?: boolean;
  /** With these, what the key does in the cluster is told as well. */
  readonly effects?: Effects | undefined;
  /** Where the editor opens the page of a rule. */
  readonly pageOf?: PageOf;
  /** Where the editor opens a line of another layer. */
  readonly linkTo?: LinkTo | undefined;
}

/** All there is to say about an offset: the key itself, its findings, most severe first, advice. */
export function hoverAt(
  result: LintResult,
  offset: number,
  { severities = {}, messageShown = false, effects, pageOf = rulePage, linkTo }: HoverOptions = {},
): Hover | undefined {
  const { findings, parts, sites, source, words } = result;
  const inConfig = isConfigName(source.name)
    ? describeConfigKey(source.text, offset, { pageOf, words })
    : undefined;
  const site = siteAt(sites, offset);
  const part = parts.find(([first]) => first === site);
  const cursor = cursorAt(site?.document.root, offset);
  const here = findings
    .filter(({ span }) => contains(span, offset))
    .toSorted((a, b) => rankOf(a.severity) - rankOf(b.severity));
  const tell = tellIn(words);
  const telling = { short: here.length > MANY, messageShown, pageOf, tell };
  const notes = cursor && site ? notesOn(cursor, site.values, severities) : [];
  const blocks = [
    ...(inConfig ? [inConfig.markdown] : []),
    ...(cursor && part ? describeKey(cursor.path, part, { effects, linkTo, tell }) : []),
    ...here.map((finding) => describeFinding(finding, telling)),
    ...notes.map((note) => describeNote(words ? ruleIn(note, words) : note, telling)),
  ];
  const span = cursor?.span ?? inConfig?.span ?? smallest(here);
  return span && blocks.length > 0 ? { span, markdown: blocks.join('\n\n---\n\n') } : undefined;
}

function notesOn(
  { path }: Cursor,
  values: Values,
  severities: NonNullable<Config['rules']>,
): readonly HoverNote[] {
  const name = formatPath(path.filter((segment) => typeof segment === 'string'));
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
