import type { Path } from '../path.ts';
import type { Span } from '../span.ts';
import { locate } from '../yaml/locate.ts';
import type { YamlDocument, YamlEntry, YamlFile, YamlNode, YamlScalar } from '../yaml/tree.ts';
import { embeddedBlock } from './embedded-block.ts';
import type { ValuesPlace } from './host.ts';
import { maskTemplates } from './mask-templates.ts';
import { partOf } from './part-of-document.ts';
import { NOWHERE, withoutPlaces } from './placeless.ts';
import { parseTemplated } from './templated-yaml.ts';

export type Found = Pick<ValuesPlace, 'file' | 'document' | 'conditional' | 'open' | 'onlyAt'>;

/**
 * The values that another tool's YAML document holds at a path: as YAML of its own, as a block of text,
 * or in a text whose characters have no places (folded, quoted). Undefined where there are none.
 */
export function valuesAt(file: YamlFile, document: YamlDocument, path: Path): Found | undefined {
  if (!document.root) return undefined;
  const { depth, node, entries, entry } = locate(document.root, path);
  if (depth < path.length) return undefined;
  // An item of a list.
  if (!entry || node !== entry.value) return textOf(file, node, node.span);
  // What is reached through an alias serves other places too.
  const shared = entries.some((each) => each.alias || each.merged || each.value.shared);
  if (node.kind !== 'scalar' || node.value === null) {
    const part = subtree(file.text, document, entry, shared);
    const { start, end } = part.span;
    const { open } = maskTemplates(file.text.slice(start, end));
    return { file, document: part, ...(open ? { open } : {}) };
  }
  return textOf(file, { ...node, shared }, entry.keySpan);
}

function textOf(file: YamlFile, node: YamlNode, keySpan: Span): Found | undefined {
  if (node.kind !== 'scalar' || typeof node.value !== 'string') return undefined;
  return embeddedBlock(file, node) ?? unplaced(file, keySpan, node, node.value);
}

function subtree(
  text: string,
  document: YamlDocument,
  holder: YamlEntry,
  shared: boolean,
): YamlDocument {
  const { value, keySpan, alias, merged } = holder;
  const { problems, span } = partOf(text, document, value);
  const start = alias || merged ? span.start : keySpan.start;
  const root = value.kind === 'scalar' ? undefined : { ...value, shared: shared || value.shared };
  return { root, holder, problems, span: { start, end: span.end } };
}

function unplaced(
  outer: YamlFile,
  keySpan: Span,
  scalar: YamlScalar,
  value: string,
): Found | undefined {
  const { text, comments } = outer;
  const templated = parseTemplated(value);
  const document = templated?.file.documents.find(({ root }) => root !== undefined);
  if (document?.root?.kind !== 'map') return undefined;
  return {
    file: { text, documents: [], comments },
    document: { ...document, root: withoutPlaces(document.root), span: NOWHERE },
    // Lines of text would all be underlined.
    onlyAt: scalar.style === 'block' ? keySpan : scalar.span,
    ...(templated?.open ? { open: true } : {}),
  };
}
