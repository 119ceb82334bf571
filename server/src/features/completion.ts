import { isObject } from '../core/json.ts';
import { type LintResult, lint } from '../core/lint.ts';
import { getAt, type Path } from '../core/path.ts';
import { siteAt } from '../core/releases/site.ts';
import type { Span } from '../core/span.ts';
import { isInDocument, placeAt } from '../core/yaml/cursor.ts';
import { columnOf, layoutOf, lineEnd, lineStart, nextLine } from '../core/yaml/edit/layout.ts';
import { toJson, type YamlNode } from '../core/yaml/tree.ts';
import { fillSnippet } from './fill-snippet.ts';
import { snippets } from './snippets/index.ts';

/** A snippet that fits where the cursor is. */
export interface Completion {
  readonly title: string;
  /** The snippet's own name: `plx-…`. */
  readonly prefix: string;
  /** The key that it begins with, for those who type that. */
  readonly key: string;
  /** The half-typed word that gives way. */
  readonly span: Span;
  /** Without the indentation of the cursor's line. */
  readonly snippet: string;
  /** The same with all placeholders filled in. */
  readonly text: string;
}

/** Snippets for the map that the cursor's line belongs to, unless they would write a key twice. */
export function completionsAt(result: LintResult, offset: number): readonly Completion[] {
  const site = siteAt(result.sites, offset);
  if (!site) return [];
  const { file } = site;
  const span = wordAt(file.text, offset);
  if (!span || cutsBlock(file.text, span)) return [];
  // A half-typed key spoils the lines around it, so look at the text without.
  const blank = ' '.repeat(span.end - span.start);
  const text = file.text.slice(0, span.start) + blank + file.text.slice(span.end);
  const source = { ...result.source, text };
  const clean =
    blank === '' ? site : (siteAt(lint(source, { force: true })?.sites ?? [], offset) ?? site);
  if (!clean || !isInDocument(clean.file, clean.document, offset)) return [];
  const { root } = clean.document;
  const place = placeAt(text, root, span.start);
  if (!place) return [];
  const taken = keysAt(root, place);
  const layout = layoutOf(text, root);
  return snippets.flatMap((snippet) => {
    const filled = fillSnippet(snippet, place, taken, site.values.chart, layout);
    return filled ? [{ title: snippet.title, prefix: snippet.prefix, span, ...filled }] : [];
  });
}

/** The word on a line that holds nothing else; empty on a blank line. */
function wordAt(text: string, offset: number): Span | undefined {
  const line = lineStart(text, offset);
  const before = /^\uFEFF?[ \t]*([\w-]*)$/.exec(text.slice(line, offset));
  const after = /^([\w-]*)[ \t]*$/.exec(text.slice(offset, lineEnd(text, offset)));
  if (!before || !after) return undefined;
  return { start: offset - (before[1]?.length ?? 0), end: offset + (after[1]?.length ?? 0) };
}

/** What stands below would no longer belong to what stands above. */
function cutsBlock(text: string, { start, end }: Span): boolean {
  const column = columnOf(text, start);
  const below = /^(?:[ \t]*(?:#.*)?\r?\n)*([ ]*)([^\s#])/.exec(text.slice(nextLine(text, end)));
  const next = below?.[1]?.length ?? 0;
  return next > column || (next === column && below?.[2] === '-');
}

function keysAt(root: YamlNode | undefined, place: Path): ReadonlySet<string> {
  const map = root && getAt(toJson(root), place);
  return new Set(isObject(map) ? Object.keys(map) : []);
}
