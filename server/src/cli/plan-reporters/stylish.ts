import type { Consequence } from '../../core/plan/consequence.ts';
import { textOf } from '../../core/words/say.ts';
import type { PlannedRelease, ReportedChange } from '../../features/plan/plan-report.ts';
import {
  byConsequence,
  CONSEQUENCE_WORDS,
  namesOf,
  showJson,
  titleOf,
} from '../../features/plan/words.ts';
import { fitted } from '../prose.ts';
import { visible } from '../reporters/visible.ts';
import type { Style } from '../style.ts';
import type { ToldFinding, ToldPlan } from './plan-reporter.ts';

/** For people: what happens, worst first, then which value does it. */
export function stylish({ releases, remarks }: ToldPlan, style: Style): string {
  const sections = [...releases.map((release) => section(release, style)), ...remarks.map(visible)];
  return sections.length === 0 ? '' : fitted(`${sections.join('\n\n')}\n`, style.columns);
}

function section(release: PlannedRelease<ToldFinding>, style: Style): string {
  const { changes, objects, notes } = release;
  const title = style.underline(visible(titleOf(release)));
  if (changes.length === 0 && objects.length === 0) {
    return [title, '  no value changes', ...findingsIn(release, style)].join('\n');
  }
  const width = Math.max(...Object.values(CONSEQUENCE_WORDS).map(({ text }) => text.length));
  const happens = byConsequence(objects).map(([consequence, found]) => {
    const word = CONSEQUENCE_WORDS[consequence].text.padEnd(width);
    return `  ${paint(consequence, style)(word)}  ${namesOf(found)}`;
  });
  return [
    title,
    ...(happens.length > 0 ? happens : release.objectsKnown ? ['  no object changes'] : []),
    '',
    ...changes.flatMap((change) => changeLines(change, release, style)),
    ...findingsIn(release, style),
    '',
    ...notes.map((note) => style.dim(note)),
  ].join('\n');
}

function findingsIn({ findings }: PlannedRelease<ToldFinding>, style: Style): readonly string[] {
  const lines = findings.flatMap(({ severity, message, rule, file, range: { start } }) => {
    const paintLevel =
      severity === 'error' ? style.red : severity === 'warning' ? style.yellow : style.blue;
    const place = `${file}:${start.line + 1}:${start.character + 1}`;
    return [
      `  ${paintLevel(severity)}  ${visible(message)}`,
      `    ${style.dim(visible(`${place}  ${rule}`))}`,
    ];
  });
  return lines.length > 0 ? ['', ...lines] : [];
}

function changeLines(
  { path, from, to, objects, certain }: ReportedChange,
  release: PlannedRelease,
  style: Style,
): readonly string[] {
  const line = `  ${visible(path)}: ${visible(textOf(showJson(from)))} → ${visible(textOf(showJson(to)))}`;
  if (!release.objectsKnown) return [line];
  if (objects.length === 0)
    return [
      line,
      `    ${style.dim(certain ? 'changes no object' : 'filled in elsewhere: may change objects')}`,
    ];
  const may = certain && release.certain ? '' : 'may: ';
  const consequences = [...new Set(objects.map(({ consequence }) => consequence))];
  return [
    line,
    ...consequences.map((consequence) => {
      const found = objects.filter((object) => object.consequence === consequence);
      const word = paint(consequence, style)(CONSEQUENCE_WORDS[consequence].text);
      return `    ${may}${word} ${namesOf(found)}`;
    }),
  ];
}

function paint(consequence: Consequence, style: Style): (text: string) => string {
  if (consequence === 'refused' || consequence === 'deleted') return style.red;
  return consequence === 'restart' || consequence === 'recreated' ? style.yellow : style.blue;
}
