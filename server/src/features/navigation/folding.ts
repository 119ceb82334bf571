import type { LintResult } from '../../core/lint.ts';
import type { Span } from '../../core/span.ts';
import { lineEnd, lineStart, nodeEnd } from '../../core/yaml/edit/layout.ts';
import type { YamlComment, YamlFile, YamlNode } from '../../core/yaml/tree.ts';
import { ownYaml } from './own-yaml.ts';

/** Lines that may be folded into the first of them. */
export interface Fold extends Span {
  readonly kind: 'region' | 'comment';
}

/**
 * What can be folded in a values file or our configuration: every key, list item and text of several
 * lines, and comments. Undefined for other files, which their own tools know better.
 */
export function foldsIn(result: LintResult): readonly Fold[] | undefined {
  const { text } = result.source;
  const file = ownYaml(result);
  if (!file) return undefined;
  const folds = [
    ...file.documents.flatMap(({ root }) => (root ? below(root, text) : [])),
    ...comments(file, text),
  ];
  return folds.filter(({ start, end }) => text.slice(start, end).includes('\n'));
}

function below(node: YamlNode, text: string): readonly Fold[] {
  if (node.kind === 'scalar') return [];
  if (node.kind === 'list') {
    const { start, end } = node.span;
    // What an alias stands for is written elsewhere.
    const own = node.items.filter(({ span }) => span.start >= start && span.end <= end);
    return own.flatMap((item) => [
      { kind: 'region' as const, start: item.span.start, end: nodeEnd(text, item) },
      ...below(item, text),
    ]);
  }
  return node.entries.flatMap(({ keySpan, value, alias, merged }) =>
    alias || merged
      ? []
      : [
          { kind: 'region' as const, start: keySpan.start, end: nodeEnd(text, value) },
          ...below(value, text),
        ],
  );
}

/** Comments on lines of their own, one below the other. */
function comments({ comments: all }: YamlFile, text: string): readonly Fold[] {
  const folds: Fold[] = [];
  let last: YamlComment | undefined;
  for (const comment of all) {
    const { start, end } = comment;
    if (text.slice(lineStart(text, start), start).trim() !== '') continue;
    const above = folds.at(-1);
    const isBelow =
      last && above && lineEnd(text, last.start) + eol(text, last) === lineStart(text, start);
    if (isBelow) folds[folds.length - 1] = { kind: 'comment', start: above.start, end };
    else folds.push({ kind: 'comment', start, end });
    last = comment;
  }
  return folds;
}

function eol(text: string, { start }: Span): number {
  return text[lineEnd(text, start)] === '\r' ? 2 : 1;
}
