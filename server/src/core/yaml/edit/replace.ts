import type { Path } from '../../path.ts';
import { locate } from '../locate.ts';
import type { YamlComment, YamlEntry } from '../tree.ts';
import type { Draft } from './draft.ts';
import { afterColon, columnOf, lineEnd, lineStart, nodeEnd } from './layout.ts';
import { putEntryValue, putScalar } from './merge.ts';
import { columnOfMap, editableAt, isEmptyNode, type Target } from './place.ts';
import { blockBody, type Template } from './render.ts';
import { escapeSnippet } from './snippet-syntax.ts';

/**
 * Puts a template's value in the place of the one at `path`. Undefined where comments stand inside
 * the old value (they would be lost), or where it is shared or written elsewhere.
 */
export function replaceValue(
  target: Target,
  path: Path,
  template: Template,
  comments: readonly YamlComment[],
): readonly Draft[] | undefined {
  if (typeof path.at(-1) === 'number') return replaceItem(target, path, template);
  const found = editableAt(target.root, path);
  if (found?.parent.kind !== 'map') return undefined;
  const { entry, parent } = found;
  const { text, layout } = target;
  const end = nodeEnd(text, entry.value);
  const { start } = entry.value.span;
  if (comments.some((comment) => comment.start >= start && comment.end <= end)) return undefined;
  if (template.root.kind === 'scalar' || isEmptyNode(template.root)) {
    return putBehindKey(target, entry, template.text.trim());
  }
  const block = entry.value.kind !== 'scalar' && !('flow' in entry.value && entry.value.flow);
  if (!block) return putEntryValue(target, template, parent, entry, template.root);
  const column = columnOfMap(target, parent);
  if (column === undefined || entry.value.decorated) return undefined;
  const lines = blockBody(template, template.root, column + layout.step, layout);
  const first = lineStart(text, start);
  if (text.slice(first, start).trim() !== '') return undefined;
  return [{ start: first, end, snippet: lines.join(layout.eol) }];
}

/** A scalar, `{}` and `[]` have no lines of their own: they stand behind the key. */
function putBehindKey(
  target: Target,
  entry: YamlEntry,
  short: string,
): readonly Draft[] | undefined {
  const { value } = entry;
  const isBlock = value.kind !== 'scalar' && !value.flow;
  if (!isBlock) return putScalar(target, entry, short);
  const { text } = target;
  const first = lineStart(text, value.span.start);
  if (value.decorated || text.slice(first, value.span.start).trim() !== '') return undefined;
  const behind = afterColon(text, entry);
  if (behind === undefined) return undefined;
  const above = lineEnd(text, lineStart(text, first - 1));
  return [
    { start: behind, end: behind, snippet: ` ${short}` },
    { start: above, end: nodeEnd(text, value), snippet: '' },
  ];
}

function replaceItem(target: Target, path: Path, template: Template): readonly Draft[] | undefined {
  const { root } = target;
  if (!root || template.root.kind !== 'scalar') return undefined;
  const { node, depth, entries } = locate(root, path);
  if (depth < path.length || node.kind !== 'scalar' || node.decorated) return undefined;
  if (entries.some((entry) => entry.alias || entry.merged || entry.value.shared)) return undefined;
  if (columnOf(target.text, node.span.start) === 0 || node.shared) return undefined;
  const { start } = node.span;
  return [{ start, end: nodeEnd(target.text, node), snippet: template.text.trim() }];
}

/** Puts a plain scalar in quotes, as it is written. */
export function quoteScalar(target: Target, path: Path): readonly Draft[] | undefined {
  const { root, text } = target;
  if (!root) return undefined;
  const { node, depth, entries } = locate(root, path);
  if (depth < path.length || node.kind !== 'scalar' || node.style !== 'plain') return undefined;
  if (entries.some((entry) => entry.alias || entry.merged || entry.value.shared)) return undefined;
  const written = text.slice(node.span.start, node.span.end);
  if (written === '' || /["\\\n]/.test(written)) return undefined;
  return [{ ...node.span, snippet: escapeSnippet(`"${written}"`) }];
}
