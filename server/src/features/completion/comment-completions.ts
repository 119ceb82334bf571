import { knownVersions } from '../../core/charts/catalog.ts';
import { CHARTS, PROFILES, ROLES } from '../../core/config.ts';
import { rules } from '../../core/rules/index.ts';
import { isRule } from '../../core/rules/rule.ts';
import { say } from '../../core/words/say.ts';
import { ruleIn, tellIn, type Words } from '../../core/words/translate.ts';
import { lineStart } from '../../core/yaml/edit/layout.ts';
import { type Completion, RANKS } from './completion.ts';
import { commentStart } from './typed-word.ts';

/** What a comment of ours at the top of a file may say. */
const OPTIONS: Readonly<Record<string, (comment: string) => readonly string[]>> = {
  chart: () => CHARTS,
  version: (comment) => knownVersions(/chart=agent\b/.test(comment) ? 'agent' : 'platform'),
  profile: () => PROFILES,
  role: () => ROLES,
  layers: () => [],
};

const DIRECTIVES = [
  ['polyaxon-values-disable-next-line', say`silence a rule on the next line`],
  ['polyaxon-values-disable-line', say`silence a rule on this line`],
  ['polyaxon-values-disable-file', say`silence a rule in this file`],
  ['polyaxon-values:', say`chart, version, profile, role and layers of this file`],
] as const;

/** Words for our comments; undefined where the cursor is in no comment. */
export function commentCompletions(
  text: string,
  offset: number,
  words?: Words,
): readonly Completion[] | undefined {
  const line = text.slice(lineStart(text, offset), offset);
  const start = commentStart(line);
  if (start === undefined) return undefined;
  const comment = line.slice(start);
  const word = /[^\s,#]*$/.exec(comment)?.[0] ?? '';
  const item = (label: string, detail: string, from = word): Completion => ({
    label,
    kind: 'comment',
    detail,
    span: { start: offset - from.length, end: offset },
    text: label,
    rank: RANKS.rest,
  });
  if (/^#\s*polyaxon-values-disable-(?:next-line|line|file)\s/.test(comment)) {
    const said = new Set(comment.split(/[\s,]+/));
    return rules
      .filter((rule) => isRule(rule) && !said.has(rule.id))
      .map((rule) => item(rule.id, (words ? ruleIn(rule, words) : rule).title));
  }
  const options = /^#\s*polyaxon-values:\s/.test(comment);
  if (options) {
    const [key = '', value] = word.split('=', 2);
    if (value !== undefined && Object.hasOwn(OPTIONS, key)) {
      // In their own order: the newest version first.
      return (OPTIONS[key]?.(comment) ?? []).map((each, index) => ({
        ...item(each, key, value),
        rank: RANKS.rest + index / 1000,
      }));
    }
    const said = Object.keys(OPTIONS).filter((each) => comment.includes(`${each}=`));
    return Object.keys(OPTIONS)
      .filter((each) => !said.includes(each))
      .map((each) => item(`${each}=`, OPTIONS[each]?.(comment).slice(0, 3).join(', ') ?? ''));
  }
  return /^#\s*[\w:-]*$/.test(comment)
    ? DIRECTIVES.filter(([label]) => label.startsWith(word)).map(([label, detail]) =>
        item(label, tellIn(words)(detail)),
      )
    : [];
}
