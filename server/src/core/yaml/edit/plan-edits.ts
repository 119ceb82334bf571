import type { Change, TextEdit } from '../../fix.ts';
import { parseYaml } from '../parse.ts';
import type { YamlDocument, YamlFile } from '../tree.ts';
import { type Draft, joinDrafts } from './draft.ts';
import { layoutOf } from './layout.ts';
import { mergeTemplate } from './merge.ts';
import { moveEntry } from './move.ts';
import type { Target } from './place.ts';
import type { Template } from './render.ts';
import { quoteScalar, replaceValue } from './replace.ts';
import { hasStops, plainText, stopDefaults } from './snippet-syntax.ts';

/**
 * The smallest text edits that carry out changes on one document, sorted and free of overlaps; an
 * empty list where everything is as wanted already. Undefined where a change cannot be made without
 * loss, or where the document has syntax errors and nobody knows what an edit would do.
 */
export function planEdits(
  file: YamlFile,
  document: YamlDocument,
  changes: readonly Change[],
): readonly TextEdit[] | undefined {
  if (document.problems.length > 0) return undefined;
  const { root } = document;
  const target: Target = {
    text: file.text,
    root,
    end: document.span.end,
    layout: layoutOf(file.text, root),
  };
  const drafts: Draft[] = [];
  for (const change of changes) {
    const planned = draftChange(target, change, file);
    if (!planned) return undefined;
    drafts.push(...planned);
  }
  const joined = joinDrafts(drafts);
  if (!joined) return undefined;
  const defaults = stopDefaults(joined.map(({ snippet }) => snippet).join('\n'));
  return joined
    .map((draft) => toTextEdit(draft, defaults))
    .filter(({ start, end, text }) => file.text.slice(start, end) !== text);
}

function draftChange(target: Target, change: Change, file: YamlFile): readonly Draft[] | undefined {
  if ('quote' in change) return quoteScalar(target, change.quote);
  if ('move' in change) return moveEntry(target, change.move, change.to);
  if ('merge' in change) {
    const template = parseTemplate(change.merge);
    return template && mergeTemplate(target, template);
  }
  const template = parseTemplate(change.with);
  return template && replaceValue(target, change.replace, template, file.comments);
}

function parseTemplate(text: string): Template | undefined {
  const root = parseYaml(text).documents[0]?.root;
  if (!root) return undefined;
  const defaults = stopDefaults(text);
  return { text, root, plain: (snippet) => plainText(snippet, defaults) };
}

function toTextEdit(
  { start, end, snippet }: Draft,
  defaults: ReadonlyMap<string, string>,
): TextEdit {
  const text = plainText(snippet, defaults);
  return hasStops(snippet) ? { start, end, text, snippet } : { start, end, text };
}
