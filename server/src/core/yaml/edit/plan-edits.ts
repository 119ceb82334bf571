import type { Change, TextEdit } from '../../fix.ts';
import { rememberLately } from '../../remember-lately.ts';
import { parseYaml } from '../parse.ts';
import type { YamlDocument, YamlEntry, YamlFile, YamlNode } from '../tree.ts';
import { type Draft, joinDrafts } from './draft.ts';
import { layoutOf } from './layout.ts';
import { mergeTemplate } from './merge.ts';
import { moveEntry } from './move.ts';
import type { Target } from './place.ts';
import { removeEntry } from './remove.ts';
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
  if (document.problems.some(({ kind, lossy }) => kind !== 'documents' || lossy)) return undefined;
  const root = document.root ?? document.nothing;
  // Where a bare CR ends lines, nothing here knows what a line is.
  if (/\r(?!\n)/.test(file.text)) return undefined;
  const target: Target = {
    text: file.text,
    root,
    end: document.span.end,
    holder: document.holder,
    embedded: document.embedded === true,
    layout: layoutOf(file.text, root),
  };
  const drafts: Draft[] = [];
  for (const change of withOneMerge(changes)) {
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

/** All merges as one, so that two of them that need the same new parent make it once. */
function withOneMerge(changes: readonly Change[]): readonly Change[] {
  const merges = changes.flatMap((change) => ('merge' in change ? [change.merge] : []));
  if (merges.length < 2) return changes;
  return [{ merge: merges.join('\n') }, ...changes.filter((change) => !('merge' in change))];
}

function draftChange(target: Target, change: Change, file: YamlFile): readonly Draft[] | undefined {
  if ('remove' in change) return removeEntry(target, change.remove, file.comments);
  if ('quote' in change) return quoteScalar(target, change.quote);
  if ('move' in change) return moveEntry(target, change.move, change.to, file.comments);
  if ('merge' in change) {
    const template = parseTemplate(change.merge);
    return template && mergeTemplate(target, template);
  }
  const template = parseTemplate(change.with);
  return template && replaceValue(target, change.replace, template, file.comments);
}

/** Rules give many findings the same template. */
const parseTemplate = rememberLately((text): Template | undefined => {
  const root = parseYaml(text).documents[0]?.root;
  if (!root) return undefined;
  const defaults = stopDefaults(text);
  return { text, root: foldEqualKeys(root), plain: (snippet) => plainText(snippet, defaults) };
}, 500);

/** Joined templates may write a key twice; its maps become one. */
function foldEqualKeys(node: YamlNode): YamlNode {
  if (node.kind !== 'map') return node;
  const entries: YamlEntry[] = [];
  for (const entry of node.entries) {
    const index = entries.findIndex(({ key }) => key === entry.key);
    const earlier = entries[index];
    if (earlier?.value.kind === 'map' && entry.value.kind === 'map') {
      const value = {
        ...earlier.value,
        entries: [...earlier.value.entries, ...entry.value.entries],
      };
      entries[index] = { ...earlier, value };
    } else if (!earlier) {
      entries.push(entry);
    }
  }
  return {
    ...node,
    entries: entries.map((each) => ({ ...each, value: foldEqualKeys(each.value) })),
  };
}

function toTextEdit(
  { start, end, snippet }: Draft,
  defaults: ReadonlyMap<string, string>,
): TextEdit {
  const text = plainText(snippet, defaults);
  return hasStops(snippet) ? { start, end, text, snippet } : { start, end, text };
}
