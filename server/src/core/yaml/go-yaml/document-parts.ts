import type { Span } from '../../span.ts';

/** A part of a file that holds one document. */
export interface DocumentPart extends Span {
  /** Where its own `---` stands, if it has one. */
  readonly marker?: number;
  /** Lines at which Helm 4, which cuts a file into documents by itself, gives up. */
  readonly badMarkers: readonly Span[];
}

const MARKER_LINE = /^---.*/gm;

/** Blank lines, comments and directives, which belong to the document below them. */
const PROLOGUE = /^(?:\uFEFF?[ \t]*(?:#.*)?|%.*)$/;

/** Where the documents of a file are. */
export function documentParts(text: string): readonly DocumentPart[] {
  const markers: number[] = [];
  const bad: Span[] = [];
  for (const { 0: line, index } of text.matchAll(MARKER_LINE)) {
    if (index > 0 && text[index - 1] !== '\n') continue;
    if (/^---(?:\s|$)/.test(line)) markers.push(index);
    if (/^---\s*[^\s#]/.test(line)) bad.push({ start: index, end: index + line.length });
  }
  const [first] = markers;
  const hasPrologue = first === undefined || isPrologue(text.slice(0, first));
  const starts = hasPrologue ? [0, ...markers.slice(1)] : [0, ...markers];
  return starts.map((start, index): DocumentPart => {
    const end = starts[index + 1] ?? text.length;
    const marker = markers.find((each) => each >= start && each < end);
    const badMarkers = bad.filter((each) => each.start >= start && each.start < end);
    return { start, end, badMarkers, ...(marker === undefined ? {} : { marker }) };
  });
}

function isPrologue(text: string): boolean {
  return text.split(/\r\n|\r|\n/).every((line) => PROLOGUE.test(line));
}
