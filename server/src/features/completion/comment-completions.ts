import { knownVersions } from '../../core/charts/catalog.ts';
import { CHARTS, PROFILES, ROLES } from '../../core/config.ts';
import { isLayerPath, mayBePragma } from '../../core/directives/pragma.ts';
import type { LintResult } from '../../core/lint.ts';
import { rules } from '../../core/rules/index.ts';
import { isHoverNote } from '../../core/rules/rule.ts';
import { say } from '../../core/words/say.ts';
import { ruleIn, tellIn, type Words } from '../../core/words/translate.ts';
import { lineEnd, lineStart } from '../../core/yaml/edit/layout.ts';
import { canBeDisabled } from '../disable-edits.ts';
import { type Completion, RANKS } from './completion.ts';
import type { Locate } from './cursor-place.ts';
import { commentStart } from './typed-word.ts';

/** Files that may be layers of the text, as it would name them. */
export type LayerFiles = () => readonly string[];

/** What a comment of ours at the top of a file may say. */
const OPTIONS: Readonly<Record<string, (comment: string, files: LayerFiles) => readonly string[]>> =
  {
    chart: () => CHARTS,
    version: (comment) => knownVersions(/chart=agent\b/.test(comment) ? 'agent' : 'platform'),
    profile: () => PROFILES,
    role: () => ROLES,
    layers: (_, files) => files().filter(isLayerPath),
  };

const PRAGMA = [
  'polyaxon-values:',
  say`chart, version, profile, role and layers of this file`,
] as const;

const DIRECTIVES = {
  nextLine: ['polyaxon-values-disable-next-line', say`silence a rule on the next line`],
  line: ['polyaxon-values-disable-line', say`silence a rule on this line`],
  file: ['polyaxon-values-disable-file', say`silence a rule in this file`],
} as const;

interface Comment {
  /** Up to the cursor, and behind it. */
  readonly before: string;
  readonly after: string;
  readonly offset: number;
  /** It has its line to itself. */
  readonly isAlone: boolean;
}

/** Words for our comments; undefined where the cursor is in no comment. */
export function commentCompletions(
  result: LintResult,
  offset: number,
  locate: Locate,
  files: LayerFiles,
): readonly Completion[] | undefined {
  const { text } = result.source;
  const line = { start: lineStart(text, offset), end: lineEnd(text, offset) };
  const head = text.slice(line.start, offset);
  const start = commentStart(head);
  if (start === undefined) return undefined;
  const comment = {
    before: head.slice(start),
    after: text.slice(offset, line.end),
    offset,
    isAlone: /^\uFEFF?\s*$/.test(head.slice(0, start)),
  };
  const isTop = comment.isAlone && mayBePragma(text, line);
  if (isTop && /^#\s*polyaxon-values:\s/.test(comment.before)) return optionsIn(comment, files);
  const read = readWith(result, { start: line.start + start, end: line.end }, locate);
  if (!read.isComment) return [];
  if (/^#\s*polyaxon-values-disable-(?:next-line|line|file)\s/.test(comment.before)) {
    return rulesIn(comment, result);
  }
  return /^#\s*[\w:-]*$/.test(comment.before)
    ? directivesIn(comment, isTop, read.isOurs, result.words)
    : [];
}

/** Whether values are read there as a comment, and whether they are values without it. */
function readWith(
  { source, sites }: LintResult,
  { start, end }: { readonly start: number; readonly end: number },
  locate: Locate,
) {
  const text = `${source.text.slice(0, start)}# polyaxon-values:${source.text.slice(end)}`;
  const comments = locate({ ...source, text })?.comments ?? [];
  return { isComment: comments.some((each) => each.start === start), isOurs: sites.length > 0 };
}

function directivesIn(
  comment: Comment,
  isTop: boolean,
  isOurs: boolean,
  words?: Words,
): readonly Completion[] {
  const word = /[\w:-]*$/.exec(comment.before)?.[0] ?? '';
  // What is none of ours may become so, but nobody is asked at each comment.
  if (!isOurs && word === '') return [];
  const { nextLine, line, file } = DIRECTIVES;
  const silencing = comment.isAlone ? [nextLine, file, line] : [line, nextLine, file];
  return [...(isTop ? [PRAGMA] : []), ...(isOurs ? silencing : [])]
    .filter(([label]) => label.startsWith(word) && label !== word)
    .map(([label, detail], index) =>
      item(comment, label, tellIn(words)(detail), { from: word, index }),
    );
}

/** Rules to silence: those that have something to say in this file come first. */
function rulesIn(comment: Comment, { findings, words }: LintResult): readonly Completion[] {
  // Behind the names may stand why.
  if (/\s--(?:\s|$)/.test(comment.before)) return [];
  const from = /[\w-]*$/.exec(comment.before)?.[0] ?? '';
  const others = comment.before.slice(0, comment.before.length - from.length) + comment.after;
  const said = new Set(others.split(/[\s,]+/));
  const found = new Set(findings.map(({ rule }) => rule.id));
  return rules
    .filter((rule) => !isHoverNote(rule) && canBeDisabled(rule.id) && !said.has(rule.id))
    .map((rule) => ({ id: rule.id, title: (words ? ruleIn(rule, words) : rule).title }))
    .map(({ id, title }) =>
      item(comment, id, title, { from, rank: found.has(id) ? RANKS.asked : RANKS.rest }),
    );
}

function optionsIn(comment: Comment, files: LayerFiles): readonly Completion[] {
  const typed = /\S*$/.exec(comment.before)?.[0] ?? '';
  const [key = '', value] = typed.split('=', 2);
  const whole = comment.before + comment.after;
  if (value !== undefined) {
    const words = Object.hasOwn(OPTIONS, key) ? (OPTIONS[key]?.(whole, files) ?? []) : [];
    const from = /[^,]*$/.exec(value)?.[0] ?? '';
    const others = value.slice(0, value.length - from.length) + behindWord(comment.after);
    const said = new Set(key === 'layers' ? others.split(/[\s,]/) : []);
    // In their own order: the newest version first.
    return words
      .filter((each) => !said.has(each))
      .map((each, index) => item(comment, each, key, { from, index }));
  }
  return Object.keys(OPTIONS)
    .filter((each) => !new RegExp(`\\s${each}=`).test(whole))
    .map((each) => {
      const some = each === 'layers' ? [] : (OPTIONS[each]?.(whole, files) ?? []);
      return item(comment, `${each}=`, some.slice(0, 3).join(', '), { from: typed });
    });
}

const WORD_BEHIND = /^[\w./-]*=?/;

function behindWord(after: string): string {
  return after.replace(WORD_BEHIND, '').split(/\s/, 1)[0] ?? '';
}

function item(
  { offset, after }: Comment,
  label: string,
  detail: string,
  {
    from,
    rank = RANKS.rest,
    index = 0,
  }: { readonly from: string; readonly rank?: number; readonly index?: number },
): Completion {
  const end = offset + (WORD_BEHIND.exec(after)?.[0].length ?? 0);
  return {
    label,
    kind: 'comment',
    detail,
    span: { start: offset - from.length, end },
    text: label,
    rank: rank + Math.min(index, 900) / 1000,
  };
}
