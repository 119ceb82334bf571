import type { LintResult } from '../../core/lint.ts';
import { type PlannedChange, planChange } from '../../core/plan/plan-change.ts';
import { decidingLayer } from '../../core/releases/deciding-layer.ts';
import { spanInLayer } from '../../core/releases/span-in-site.ts';
import type { Span } from '../../core/span.ts';
import { say } from '../../core/words/say.ts';
import { tellIn } from '../../core/words/translate.ts';
import type { ChangesOfFile } from './changed-releases.ts';
import { summary } from './summary.ts';

/** What the change of a section does, to be shown above it. */
export interface ChangeLens {
  readonly span: Span;
  readonly title: string;
}

/** One for each top-level key below which something is not what is deployed. */
export function changeLenses(
  { source, words }: LintResult,
  { releases, effectsOf }: ChangesOfFile,
): readonly ChangeLens[] {
  const sections = new Map<number, { readonly span: Span; readonly changes: PlannedChange[] }>();
  const tell = tellIn(words);
  let isLikely = false;
  for (const { before, after } of releases) {
    const effects = effectsOf(after);
    const plan = effects && planChange(before.values, after.values, effects);
    // Objects of two chart versions cannot be compared; the findings tell what is known of it.
    if (!plan || plan.upgrade) continue;
    isLikely ||= !plan.certain;
    const { layers } = after.release;
    for (const change of plan.changes) {
      const layer = layers[decidingLayer(layers, change.path)];
      if (!layer || layer.kind === 'unknown' || layer.source.name !== source.name) continue;
      const span = spanInLayer(layer, change.path.slice(0, 1), 'key');
      const section = sections.get(span.start) ?? { span, changes: [] };
      section.changes.push(change);
      sections.set(span.start, section);
    }
  }
  return [...sections.values()]
    .toSorted((a, b) => a.span.start - b.span.start)
    .map(({ span, changes }) => {
      const title = summary(changes).map(tell).join(' · ');
      return { span, title: isLikely ? tell(say`likely ${title}`) : title };
    });
}
