import type { LintResult } from '../../core/lint.ts';
import { tellIn } from '../../core/words/translate.ts';
import { type Completion, RANKS } from './completion.ts';
import type { CursorPlace } from './cursor-place.ts';
import { keyCompletions } from './key-completions.ts';
import { snippetsAt } from './snippet-completions.ts';
import type { TypedWord } from './typed-word.ts';

/** The keys of a map and the blocks of the guide that fit in it. `columns`: from where its line begins. */
export function keysAndBlocks(
  result: LintResult,
  place: CursorPlace,
  word: TypedWord,
  columns: number,
): readonly Completion[] {
  const indent = ' '.repeat(columns);
  const keys = keyCompletions(result, place, word, indent);
  if (place.isFlow || word.hasColon || word.quoted) return keys;
  const tell = tellIn(result.words);
  const below = (text: string) => text.replaceAll('\n', `\n${indent}`);
  const blocks = snippetsAt(result.source.text, place).map(
    ({ title, prefix, key, snippet, text }): Completion => ({
      label: prefix,
      kind: 'snippet',
      detail: tell(title),
      span: word.span,
      text: below(text),
      snippet: below(snippet),
      // Who types the key finds it as well.
      filter: `${prefix} ${key}`,
      rank: RANKS.snippet,
      documentation: text,
    }),
  );
  return [...keys, ...blocks];
}
