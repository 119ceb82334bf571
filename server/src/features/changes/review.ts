import type { Config } from '../../core/config.ts';
import { messageOf } from '../../core/finding.ts';
import type { ChangeFinding } from '../../core/plan/check-change.ts';
import { givenName } from '../../core/plan/pair-releases.ts';
import { positionsOf } from '../../core/positions.ts';
import { tellIn, type Words } from '../../core/words/translate.ts';
import type { YamlComment } from '../../core/yaml/tree.ts';
import { planMarkdown } from '../plan/plan-markdown.ts';
import { planRelease } from '../plan/plan-release.ts';
import type { ChangesOfFile } from './changed-releases.ts';

export interface ReviewOptions {
  readonly config: Config;
  /** The language of its reader; English without. */
  readonly words?: Words | undefined;
  nameOf(name: string): string;
  commentsOf(name: string): readonly YamlComment[];
}

/** The plan of all that is changed, as a page in Markdown; the same as the command line writes. */
export function review(
  { releases, effectsOf }: ChangesOfFile,
  { config, words, nameOf, commentsOf }: ReviewOptions,
): string {
  const tell = tellIn(words);
  const planned = releases.flatMap(({ before, after }) => {
    const effects = effectsOf(after);
    if (!effects) return [];
    const file = nameOf(after.layer.source.name);
    const pair = { name: givenName(after.release), file, before, after, config, commentsOf };
    const told = ({ source, finding }: ChangeFinding) => ({
      file: nameOf(source.name),
      rule: finding.rule.id,
      severity: finding.severity,
      message: messageOf(finding, tell),
      line: positionsOf(source.text).positionAt(finding.span.start).line + 1,
    });
    const plan = planRelease(pair, effects, told, { say: tell });
    return [plan];
  });
  return planMarkdown({ releases: planned, remarks: [] }, tell);
}
