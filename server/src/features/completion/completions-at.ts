import { baseName } from '../../core/file-names.ts';
import type { LintResult } from '../../core/lint.ts';
import { siteAt } from '../../core/releases/site.ts';
import type { Source } from '../../core/source.ts';
import { belowValue } from './below-value.ts';
import { commentCompletions, type LayerFiles } from './comment-completions.ts';
import type { Completion } from './completion.ts';
import { asValue, cursorPlace, type Locate, type PlaceInMap, WORD } from './cursor-place.ts';
import { cutsBlock } from './cuts-block.ts';
import { keysAndBlocks } from './keys-and-blocks.ts';
import { columnsBeyondIndent, type TypedWord, typedWord } from './typed-word.ts';
import { valueCompletions } from './value-completions.ts';

/**
 * What may be written at an offset: keys and values that the chart takes, blocks of the guide, words of
 * our comments. `locate` reads another text of the file, in which the cursor's word is tried out; `files`
 * are those that our comment may name.
 */
export function completionsAt(
  result: LintResult,
  offset: number,
  locate: Locate,
  files: LayerFiles = () => [],
): readonly Completion[] {
  const { source } = result;
  const comment = commentCompletions(result, offset, locate, files);
  if (comment) return comment;
  const word = typedWord(source.text, offset);
  if (!word) return [];
  const here = siteAt(result.sites, offset);
  const { key, value } = placesOf(source.text, word, (on) =>
    cursorPlace(source, word, on, locate, here),
  );
  return [
    ...(value ? valueCompletions(result, value, word) : []),
    ...(key ? keysAndBlocks(result, key, word, columnsBeyondIndent(source.text, word)) : []),
    ...(value && !key ? belowValue(result, value, word) : []),
  ]
    .filter(({ label }) => label !== WORD)
    .map((item) => inQuotes(item, word));
}

/** What the cursor's word may be: a key, a value, or both as an item of a list. */
export function placesOf<Place extends PlaceInMap>(
  text: string,
  word: TypedWord,
  read: (on: 'key' | 'value') => Place | undefined,
): { readonly key: Place | undefined; readonly value: Place | undefined } {
  const mayBeKey = word.place !== 'value' && (word.hasColon || !cutsBlock(text, word.span));
  const key = mayBeKey ? read('key') : undefined;
  const value = word.place === 'key' ? undefined : key ? asValue(key) : read('value');
  return { key, value };
}

/** What stands in quotes keeps them; a client compares what is typed with the quote in front of it. */
export function inQuotes(item: Completion, { quoted, hasColon }: TypedWord): Completion {
  if (!quoted || hasColon) return item;
  const { mark, span } = quoted;
  const label = mark + item.label + mark;
  const quote = (text: string) => label + text.slice(item.label.length);
  const { snippet } = item;
  return {
    ...item,
    span,
    filter: label,
    text: quote(item.text),
    ...(snippet === undefined ? {} : { snippet: quote(snippet) }),
  };
}

/** A file without values yet, called as ours are: what is typed first can only be a key. */
export function isEmptyStart({ name, text }: Source): boolean {
  const isCalled = /values|polyaxon|plx/i.test(baseName(name)) && /\.ya?ml$/i.test(name);
  return isCalled && /^\s*["']?[\w-]*["']?\s*$/.test(text.replace(/^\s*#.*$/gm, '').slice(0, 2000));
}
