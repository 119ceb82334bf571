import type { YamlEntry, YamlNode } from '../tree.ts';
import type { Layout } from './layout.ts';
import { isEmptyNode } from './place.ts';

/** A parsed template: its text is sliced, never printed anew, so placeholders and quotes stay. */
export interface Template {
  readonly text: string;
  readonly root: YamlNode;
  /** Fills placeholders with their defaults. */
  readonly plain: (snippet: string) => string;
}

/** An entry of a template as block YAML lines, each with its indentation. */
export function blockEntry(
  template: Template,
  entry: YamlEntry,
  column: number,
  layout: Layout,
): readonly string[] {
  const key = `${' '.repeat(column)}${slice(template, entry.keySpan)}:`;
  const { value } = entry;
  if (value.kind === 'scalar' || isEmptyNode(value)) {
    const text = slice(template, value.span);
    return [text === '' ? key : `${key} ${text}`];
  }
  const indent = value.kind === 'list' && !layout.indentLists ? 0 : layout.step;
  return [key, ...blockBody(template, value, column + indent, layout)];
}

/** A map's or list's lines, at a column. */
export function blockBody(
  template: Template,
  node: YamlNode,
  column: number,
  layout: Layout,
): readonly string[] {
  if (node.kind === 'map') {
    return node.entries.flatMap((entry) => blockEntry(template, entry, column, layout));
  }
  if (node.kind === 'scalar') return [' '.repeat(column) + slice(template, node.span)];
  return node.items.flatMap((item) => {
    const lines = blockBody(template, item, column + 2, layout);
    const [first = ''] = lines;
    return [`${' '.repeat(column)}- ${first.trimStart()}`, ...lines.slice(1)];
  });
}

/** `key: value` for inside a flow map. */
export function flowEntry(template: Template, entry: YamlEntry): string {
  return `${slice(template, entry.keySpan)}: ${flowValue(template, entry.value)}`;
}

export function flowValue(template: Template, node: YamlNode): string {
  if (node.kind === 'map') {
    return `{${node.entries.map((entry) => flowEntry(template, entry)).join(', ')}}`;
  }
  if (node.kind === 'list') {
    return `[${node.items.map((item) => flowValue(template, item)).join(', ')}]`;
  }
  const text = slice(template, node.span);
  // Commas and brackets end a plain scalar inside a flow map.
  const needsQuotes = node.style === 'plain' && /[,[\]{}]/.test(template.plain(text));
  return needsQuotes ? `"${text}"` : text;
}

function slice(template: Template, span: { start: number; end: number }): string {
  return template.text.slice(span.start, span.end);
}
