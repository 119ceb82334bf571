import type { Span } from '../span.ts';
import { lineEnd, nextLine } from '../yaml/edit/layout.ts';
import type { YamlComment, YamlFile, YamlScalar } from '../yaml/tree.ts';
import { blankAround } from './blank.ts';
import type { ValuesPlace } from './host.ts';
import { parseTemplated } from './templated-yaml.ts';

export type Embedded = Pick<ValuesPlace, 'file' | 'document' | 'conditional' | 'open'>;

/**
 * The values in a literal block scalar (`|`, with any indicators), whose lines are lines of the file
 * itself. Undefined for other scalars, and for text that is no YAML before a template is filled in.
 */
export function embeddedBlock(outer: YamlFile, scalar: YamlScalar): Embedded | undefined {
  const lines = scalar.style === 'block' ? literalLines(outer.text, scalar.span) : undefined;
  const embedded = lines && embeddedText(outer.text, lines, outer.comments);
  const root = embedded?.document.root;
  if (!embedded || !root || !scalar.shared) return embedded;
  return { ...embedded, document: { ...embedded.document, root: { ...root, shared: true } } };
}

/**
 * The values in whole lines of a text. The comments of the text around them count as well: they may
 * silence rules.
 */
export function embeddedText(
  text: string,
  { start, end }: Span,
  around: readonly YamlComment[] = [],
): Embedded | undefined {
  const first = firstDocument(text, { start, end });
  const parsed = parseTemplated(blankAround(text, first.start, first.end), first.end);
  if (!parsed) return undefined;
  const { file, conditional, open } = parsed;
  const comments = [...around, ...file.comments].sort((a, b) => a.start - b.start);
  const { root, problems = [] } = file.documents[0] ?? {};
  return {
    file: { ...file, text: blankAround(text, start, end), comments },
    document: { root, problems, embedded: true, span: { start, end: beforeBreak(text, end) } },
    ...(conditional ? { conditional } : {}),
    ...(open ? { open } : {}),
  };
}

/** The lines of a literal block, the blank ones at its end included. */
function literalLines(text: string, { start, end }: Span): Span | undefined {
  const header = /^(?:[&!]\S*\s+)*\|[-+\d]*[ \t]*(?:#.*)?\r?$/m.exec(text.slice(start, end));
  if (header?.index !== 0) return undefined;
  const first = nextLine(text, start + header[0].length - 1);
  return { start: first, end: afterBlankLines(text, Math.max(first, end)) };
}

/** Behind the lines that hold nothing, so that a cursor there belongs to what is above. */
function afterBlankLines(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && text.slice(end, lineEnd(text, end)).trim() === '') {
    end = nextLine(text, end);
  }
  return end;
}

function beforeBreak(text: string, offset: number): number {
  return offset - (/\r?\n$/.exec(text.slice(Math.max(offset - 2, 0), offset))?.[0].length ?? 0);
}

/** `---` is indented here, so to the parser it is no mark; Helm sees it and reads the first document. */
function firstDocument(text: string, { start, end }: Span): Span {
  const inside = text.slice(start, end);
  const mark = /^[ \t]*---[ \t]*(?:#.*)?\r?$/gm;
  const opening = /^(?:[ \t]*(?:#.*)?\r?\n)*[ \t]*---[ \t]*(?:#.*)?(?:\r?\n|$)/.exec(inside);
  mark.lastIndex = opening?.[0].length ?? 0;
  const next = mark.exec(inside);
  return { start: start + (opening?.[0].length ?? 0), end: next ? start + next.index : end };
}
