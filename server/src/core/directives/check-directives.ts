import { fileFinding } from '../check-file.ts';
import type { Finding } from '../finding.ts';
import type { EditPlan } from '../fix.ts';
import type { Problem } from '../problem.ts';
import { invalidDirective } from '../rules/file/invalid-directive.ts';
import { unusedDirective } from '../rules/file/unused-directive.ts';
import { rules } from '../rules/index.ts';
import { isChangeRule } from '../rules/rule.ts';
import { didYouMean } from '../shape/did-you-mean.ts';
import { say } from '../words/say.ts';
import type { Suppression } from './suppress.ts';

const IDS = rules.map(({ id }) => id);
/** They speak of a change alone, so most of the time there is nothing to silence. */
const OF_CHANGES = new Set(rules.filter(isChangeRule).map(({ id }) => id));

/** Words in our comments that mean nothing. */
export function checkDirectives(
  problems: readonly Problem[],
  suppressions: readonly Suppression[],
): readonly Finding[] {
  const unknown = suppressions.filter(({ rule }) => rule !== '*' && !IDS.includes(rule));
  return [
    ...problems.map(({ start, end, message }) =>
      fileFinding(invalidDirective, { start, end }, message),
    ),
    ...unknown.map(({ rule, span }) => {
      const guess = didYouMean(rule, IDS);
      const message = guess
        ? say`There is no rule \`${rule}\`; did you mean \`${guess}\`?`
        : say`There is no rule \`${rule}\`.`;
      return fileFinding(invalidDirective, span, message);
    }),
  ];
}

/** Directives that silence nothing, each with a fix that takes it out. */
export function reportUnused(text: string, unused: readonly Suppression[]): readonly Finding[] {
  return unused
    .filter(({ rule }) => rule === '*' || (IDS.includes(rule) && !OF_CHANGES.has(rule)))
    .map((directive) => {
      const message =
        directive.rule === '*'
          ? 'Nothing is reported here that this comment would silence.'
          : say`\`${directive.rule}\` is not reported here, so this comment silences nothing.`;
      return {
        ...fileFinding(unusedDirective, directive.span, message),
        plans: [removal(text, directive)],
        tags: ['unnecessary' as const],
      };
    });
}

/** Takes out the comment, with its line if it stands alone, or one of several rules in it. */
function removal(text: string, { comment, rules, span }: Suppression): EditPlan {
  const title = 'Remove the unused directive';
  if (rules > 1) {
    const comma = /^\s*,\s*/.exec(text.slice(span.end))?.[0].length ?? 0;
    const before = /,\s*$/.exec(text.slice(comment.start, span.start))?.[0].length ?? 0;
    const start = comma > 0 ? span.start : span.start - before;
    return { title, edits: [{ start, end: span.end + comma, text: '' }], safe: true };
  }
  const lineStart = text.lastIndexOf('\n', comment.start - 1) + 1;
  const alone = text.slice(lineStart, comment.start).trim() === '';
  const newline = text.indexOf('\n', comment.end);
  if (alone) {
    const end = newline === -1 ? text.length : newline + 1;
    return { title, edits: [{ start: lineStart, end, text: '' }], safe: true };
  }
  const start = lineStart + text.slice(lineStart, comment.start).trimEnd().length;
  return { title, edits: [{ start, end: comment.end, text: '' }], safe: true };
}
