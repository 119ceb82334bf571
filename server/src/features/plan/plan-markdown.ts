import { type Message, say, textOf } from '../../core/words/say.ts';
import { escaped } from '../escape-markdown.ts';
import { rulePage } from '../rule-page.ts';
import { SEVERITY_WORDS } from '../severity-words.ts';
import type { PlannedRelease, PlanReport } from './plan-report.ts';
import { byConsequence, CONSEQUENCE_WORDS, namesOf, showJson, titleOf } from './words.ts';

/** Says it in the language of the reader. */
type Tell = (message: Message) => string;

/** For a comment on a pull request: what happens and what to mind; who does it is folded up. */
export function planMarkdown({ releases, remarks }: PlanReport, tell: Tell = textOf): string {
  const parts = [
    `## ${tell(say`What this change does to Polyaxon`)}`,
    ...(releases.length === 0 && remarks.length === 0
      ? [tell(say`No Polyaxon values change.`)]
      : []),
    ...releases.flatMap((release) => section(release, tell)),
    ...remarks.map(escaped),
  ];
  return `${parts.join('\n\n')}\n`;
}

function section(release: PlannedRelease, tell: Tell): readonly string[] {
  const { changes, objects, findings, notes } = release;
  const title = `### ${escaped(titleOf(release))}`;
  if (changes.length === 0 && objects.length === 0) return [title, tell(say`No value changes.`)];
  const happens = byConsequence(objects).map(
    ([consequence, found]) =>
      `| **${tell(CONSEQUENCE_WORDS[consequence])}** | ${escaped(namesOf(found))} |`,
  );
  const minded = findings.map(
    ({ severity, message, rule }) =>
      `- **${tell(SEVERITY_WORDS[severity])}**: ${escaped(message)} ([${rule}](${rulePage(rule)}))`,
  );
  const count = changes.length === 1 ? say`1 changed value` : say`${changes.length} changed values`;
  return [
    title,
    ...(minded.length > 0 ? [minded.join('\n')] : []),
    happens.length > 0
      ? ['| | |', '| --- | --- |', ...happens].join('\n')
      : tell(say`No object changes.`),
    `<details><summary>${tell(count)}</summary>`,
    changeTable(release, tell),
    '</details>',
    notes.map((note) => `_${escaped(note)}_`).join('\n'),
  ];
}

function changeTable({ changes, objectsKnown }: PlannedRelease, tell: Tell): string {
  const none = tell(objectsKnown ? say`nothing` : say`not known`);
  const rows = changes.map(({ path, from, to, objects }) => {
    const words = new Set(objects.map(({ consequence }) => tell(CONSEQUENCE_WORDS[consequence])));
    const does = objects.length === 0 ? none : `${[...words].join(', ')}: ${namesOf(objects)}`;
    return `| ${[path, tell(showJson(from)), tell(showJson(to)), does].map(escaped).join(' | ')} |`;
  });
  const head = [say`value`, say`from`, say`to`, say`does`].map(tell);
  return [`| ${head.join(' | ')} |`, '| --- | --- | --- | --- |', ...rows].join('\n');
}
