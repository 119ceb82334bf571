import { baseName } from '../../core/file-names.ts';
import { type LintResult, locateValues } from '../../core/lint.ts';
import { type Site, siteAt } from '../../core/releases/site.ts';
import type { Source } from '../../core/source.ts';
import { commentCompletions } from './comment-completions.ts';
import { type Completion, RANKS } from './completion.ts';
import { type At, asValue, type CursorPlace, cursorPlace } from './cursor-place.ts';
import { cutsBlock } from './cuts-block.ts';
import { keyCompletions } from './key-completions.ts';
import { snippetsAt } from './snippet-completions.ts';
import { type TypedWord, typedWord } from './typed-word.ts';
import { valueCompletions } from './value-completions.ts';

/**
 * What may be written at an offset: keys and values that the chart takes, blocks of the guide, words of
 * our comments. `at` gives the workspace with another text, in which the cursor's word is tried out.
 */
export function completionsAt(result: LintResult, offset: number, at: At): readonly Completion[] {
  const { source } = result;
  const comment = commentCompletions(source.text, offset);
  if (comment) return comment;
  const word = typedWord(source.text, offset);
  if (!word) return [];
  const mayBeKey = word.place !== 'value' && (word.hasColon || !cutsBlock(source.text, word.span));
  const here = siteAt(result.sites, offset);
  const read = (on: 'key' | 'value') => cursorPlace(source, word, on, at, here);
  const key = mayBeKey ? read('key') : undefined;
  const value = word.place === 'key' ? undefined : key ? asValue(key) : read('value');
  const site = here ?? result.sites[0] ?? siteWithout(source, word, at);
  if (!site) return [];
  return [
    ...(value ? valueCompletions(site, value, word) : []),
    ...(key ? keysAndBlocks(result, site, key, word) : []),
  ].map((item) => inQuotes(item, word));
}

/** What stands in quotes keeps them; a client compares what is typed with the quote in front of it. */
function inQuotes(item: Completion, { quoted, hasColon }: TypedWord): Completion {
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

/** A lone half-typed word makes no map: the site is that of the text without it. */
function siteWithout(source: Source, { span, quoted }: TypedWord, at: At): Site | undefined {
  const { start, end } = quoted?.span ?? span;
  const text = source.text.slice(0, start) + source.text.slice(end);
  const without = { ...source, text };
  return locateValues(without, { force: true }, at(without))?.sites[0];
}

/** A file without values yet, called as ours are: what is typed first can only be a key. */
export function isEmptyStart({ name, text }: Source): boolean {
  const isCalled = /values|polyaxon|plx/i.test(baseName(name)) && /\.ya?ml$/i.test(name);
  return isCalled && /^\s*["']?[\w-]*["']?\s*$/.test(text.replace(/^\s*#.*$/gm, '').slice(0, 2000));
}

function keysAndBlocks(
  result: LintResult,
  site: Site,
  place: CursorPlace,
  word: TypedWord,
): readonly Completion[] {
  const keys = keyCompletions(result, site, place, word);
  const isAlone = !place.isFlow && !word.hasColon && !word.quoted && word.place === 'key';
  if (!isAlone) return keys;
  const blocks = snippetsAt(result.source.text, site, place).map(
    ({ title, prefix, snippet, text }): Completion => ({
      label: prefix,
      kind: 'snippet',
      detail: title,
      span: word.span,
      text,
      snippet,
      filter: prefix,
      rank: RANKS.snippet,
      documentation: text,
    }),
  );
  return [...keys, ...blocks];
}
