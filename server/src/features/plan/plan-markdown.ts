import { escaped } from '../escape-markdown.ts';
import { rulePage } from '../rule-page.ts';
import type { PlannedRelease, PlanReport } from './plan-report.ts';
import { byConsequence, CONSEQUENCE_WORDS, namesOf, showJson, titleOf } from './words.ts';

/** For a comment on a pull request: what happens and what to mind; who does it is folded up. */
export function planMarkdown({ releases, remarks }: PlanReport): string {
  const parts = [
    '## What this change does to Polyaxon',
    ...(releases.length === 0 && remarks.length === 0 ? ['No Polyaxon values change.'] : []),
    ...releases.flatMap(section),
    ...remarks.map(escaped),
  ];
  return `${parts.join('\n\n')}\n`;
}

function section(release: PlannedRelease): readonly string[] {
  const { changes, objects, findings, notes } = release;
  const title = `### ${escaped(titleOf(release))}`;
  if (changes.length === 0 && objects.length === 0) return [title, 'No value changes.'];
  const happens = byConsequence(objects).map(
    ([consequence, found]) =>
      `| **${CONSEQUENCE_WORDS[consequence]}** | ${escaped(namesOf(found))} |`,
  );
  const minded = findings.map(
    ({ severity, message, rule }) =>
      `- **${severity}**: ${escaped(message)} ([${rule}](${rulePage(rule)}))`,
  );
  const summary = `<details><summary>${changes.length} changed ${changes.length === 1 ? 'value' : 'values'}</summary>`;
  return [
    title,
    ...(minded.length > 0 ? [minded.join('\n')] : []),
    happens.length > 0 ? ['| | |', '| --- | --- |', ...happens].join('\n') : 'No object changes.',
    summary,
    changeTable(release),
    '</details>',
    notes.map((note) => `_${escaped(note)}_`).join('\n'),
  ];
}

function changeTable({ changes, objectsKnown }: PlannedRelease): string {
  const none = objectsKnown ? 'nothing' : 'not known';
  const rows = changes.map(({ path, from, to, objects }) => {
    const words = new Set(objects.map(({ consequence }) => CONSEQUENCE_WORDS[consequence]));
    const does = objects.length === 0 ? none : `${[...words].join(', ')}: ${namesOf(objects)}`;
    return `| ${[path, showJson(from), showJson(to), does].map(escaped).join(' | ')} |`;
  });
  return ['| value | from | to | does |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
