import type { LintResult } from '../../core/lint.ts';
import { schemaAt } from '../../core/shape/schema-at.ts';
import type { Span } from '../../core/span.ts';
import { say } from '../../core/words/say.ts';
import { tellIn } from '../../core/words/translate.ts';
import { layoutOf, lineEnd, lineStart } from '../../core/yaml/edit/layout.ts';
import { type Completion, RANKS } from './completion.ts';
import type { CursorPlace } from './cursor-place.ts';
import { typesOf } from './key-body.ts';
import { keysAndBlocks } from './keys-and-blocks.ts';
import type { TypedWord } from './typed-word.ts';
import { valueCompletions } from './value-completions.ts';

/**
 * What goes below a key whose value is a map or a list, where the cursor is still on its line: the first
 * key or item, on a line of its own; between braces a pair of them.
 */
export function belowValue(
  result: LintResult,
  place: CursorPlace,
  word: TypedWord,
): readonly Completion[] {
  const { text } = result.source;
  const schema = schemaAt(place.site.values.chart.schema, place.path, place.written);
  const tell = tellIn(result.words);
  const [type] = typesOf(schema ?? {});
  if ((type !== 'object' && type !== 'array') || word.quoted) return [];
  const plain = { kind: 'value', span: word.span, rank: RANKS.rest } as const;
  if (place.isFlow) {
    const [label, detail, snippet] =
      type === 'object' ? ['{}', tell(say`a map`), '{$0\\}'] : ['[]', tell(say`a list`), '[$0]'];
    return [{ ...plain, label, detail, text: label, snippet }];
  }
  // What stands behind it, as a comment, would go with the first key.
  if (text.slice(word.span.end, lineEnd(text, word.span.end)).trim() !== '') return [];
  const { step } = layoutOf(text, place.root);
  const columns = keyColumns(text, word.span) + step;
  const start = `\n${' '.repeat(columns)}${type === 'array' ? '- ' : ''}`;
  const inner = type === 'array' ? { ...place, path: [...place.path, 0] } : place;
  const keys = keysAndBlocks(result, { ...inner, on: 'key' }, word, start.length - 1);
  const values = type === 'array' ? valueCompletions(result, inner, word) : [];
  const anything: Completion = { ...plain, label: '-', detail: tell(say`an item`), text: '' };
  const isFree = type === 'array' && keys.length + values.length === 0;
  return (isFree ? [anything] : [...values, ...keys]).map((item) => ({
    ...item,
    text: start + item.text,
    snippet: start + (item.snippet ?? item.text),
    removes: blanksBefore(text, word.span),
  }));
}

/** How far the key of the cursor's line stands from where its line begins, as behind a dash. */
function keyColumns(text: string, { start }: Span): number {
  const line = text.slice(lineStart(text, start), start);
  return /^\uFEFF?\s*((?:-\s+)*)/.exec(line)?.[1]?.length ?? 0;
}

function blanksBefore(text: string, { start }: Span): Span {
  const before = text.slice(lineStart(text, start), start);
  return { start: start - (before.length - before.trimEnd().length), end: start };
}
