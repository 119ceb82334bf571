import type { LintResult } from '../../core/lint.ts';
import type { Span } from '../../core/span.ts';
import { nodeEnd } from '../../core/yaml/edit/layout.ts';
import { entryOf, type YamlEntry, type YamlNode } from '../../core/yaml/tree.ts';
import { ownYaml } from './own-yaml.ts';

/** A key or list item, for an outline. */
export interface DocumentSymbol {
  readonly name: string;
  readonly kind: 'map' | 'list' | 'text' | 'number' | 'boolean' | 'null';
  /** With all that is below it. */
  readonly span: Span;
  readonly nameSpan: Span;
  readonly children: readonly DocumentSymbol[];
}

/** The keys of a values file, or of our configuration, as they are nested. */
export function documentSymbols(result: LintResult): readonly DocumentSymbol[] {
  const documents = ownYaml(result)?.documents ?? [];
  return documents.flatMap(({ root }) => below(root, result.source.text));
}

function below(node: YamlNode | undefined, text: string): readonly DocumentSymbol[] {
  if (node?.kind === 'map') return node.entries.flatMap((entry) => ofEntry(entry, text));
  if (node?.kind !== 'list') return [];
  // What an alias stands for is written elsewhere.
  return node.items.flatMap((item, index) =>
    isWithin(item.span, node.span) ? ofItem(item, index, text) : [],
  );
}

function ofEntry({ key, keySpan, value, valueSpan, alias, merged }: YamlEntry, text: string) {
  // What a quoted text holds has no place of its own.
  if (merged || keySpan.start < 0) return [];
  const end = alias ? valueSpan.end : nodeEnd(text, value);
  const span = { start: keySpan.start, end: Math.max(keySpan.end, end) };
  const children = alias ? [] : below(value, text);
  return [
    { name: key === '' ? '""' : key, kind: kindOf(value), span, nameSpan: keySpan, children },
  ];
}

function ofItem(item: YamlNode, index: number, text: string): readonly DocumentSymbol[] {
  const name = entryOf(item, 'name')?.value;
  const said = name?.kind === 'scalar' ? name.value : item.kind === 'scalar' ? item.value : null;
  const shown = typeof said === 'string' && said.trim() !== '' ? said : String(index);
  const { start } = item.span;
  const span = { start, end: Math.max(start, nodeEnd(text, item)) };
  const children = below(item, text);
  return [{ name: shown, kind: kindOf(item), span, nameSpan: { start, end: start }, children }];
}

function kindOf(node: YamlNode): DocumentSymbol['kind'] {
  if (node.kind !== 'scalar') return node.kind;
  if (typeof node.value === 'number') return 'number';
  if (typeof node.value === 'boolean') return 'boolean';
  return node.value === null ? 'null' : 'text';
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
