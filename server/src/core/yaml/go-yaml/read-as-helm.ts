import type { Span } from '../../span.ts';
import type { Message } from '../../words/say.ts';
import type { YamlDocument, YamlProblem } from '../tree.ts';
import { DocumentParser } from './document-parser.ts';
import type { DocumentPart } from './document-parts.ts';
import { Refusal } from './reader.ts';

/** Code points that YAML 1.1 does not allow in a text, in quotes neither. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** A document as Helm reads it; its problems do not keep Helm from the rest of it. */
export interface HelmReading {
  readonly document: YamlDocument | undefined;
  /** Start and end of each comment, one after the other. */
  readonly comments: readonly number[];
  readonly isEntangled: boolean;
}

/** Helm's parser stops before the end of a document. */
export interface Refused {
  readonly refusal: YamlProblem;
  /** The text ends inside of quotes or brackets. */
  readonly unfinished: boolean;
}

/** Reads one document as Helm does. */
export function readAsHelm(text: string, part: DocumentPart): HelmReading | Refused {
  const { start, end } = part;
  const parser = new DocumentParser(text, start, end);
  try {
    const root = parser.parse();
    const problems = [...parser.builder.problems, ...differences(parser, part)];
    problems.sort((a, b) => a.start - b.start);
    const { comments } = parser.scanner;
    const { isEntangled } = parser.builder;
    if (!root && part.marker === undefined) return { document: undefined, comments, isEntangled };
    const isEmpty = root?.kind === 'scalar' && root.value === null;
    const document = {
      root: isEmpty ? undefined : root,
      ...(isEmpty && (root.decorated || root.span.start < root.span.end) ? { nothing: root } : {}),
      span: spanOf(text, part, root?.span),
      problems,
    };
    return { document, comments, isEntangled };
  } catch (error) {
    // The parser recurses; a text with thousands of nested brackets exhausts the stack.
    if (error instanceof RangeError) {
      return { refusal: problemAt(part, 'syntax', 'Nested too deeply'), unfinished: true };
    }
    if (!(error instanceof Refusal)) throw error;
    const unfinished = error.unfinished || parser.scanner.isUnfinished;
    return { refusal: problemAt(error, 'syntax', error.said), unfinished };
  }
}

/** The first character that no YAML text may have. */
export function forbiddenCharacter(text: string): YamlProblem | undefined {
  const found = FORBIDDEN.exec(text);
  if (!found) return undefined;
  const start = found.index;
  const span = { start, end: start + 1 };
  return problemAt(span, 'syntax', 'YAML allows no control characters');
}

/** What Helm 4 reads otherwise than Helm 3, and what neither of them reads. */
function differences(parser: DocumentParser, part: DocumentPart): readonly YamlProblem[] {
  const rest = parser.rest();
  const said = (message: string) => (span: Span) => problemAt(span, 'documents', message);
  return [
    ...part.badMarkers.map(said('Helm 4 refuses text behind `---`; Helm 3 reads it')),
    ...parser.directives.map(said('Helm 4 refuses directives; Helm 3 reads them')),
    ...(rest ? [{ ...said(NOT_READ)(rest), lossy: true as const }] : []),
  ];
}

const NOT_READ = 'Helm stops reading above this line: nothing from here on counts';

function problemAt({ start, end }: Span, kind: YamlProblem['kind'], message: Message): YamlProblem {
  return { start, end, kind, message };
}

/** From the document's first mark to the end of its last line. */
function spanOf(text: string, part: DocumentPart, root: Span | undefined): Span {
  const start = part.marker ?? root?.start ?? part.start;
  if (!root) return { start, end: part.end };
  const newline = text.indexOf('\n', root.end);
  const lineEnd = newline === -1 ? part.end : Math.min(newline + 1, part.end);
  const isEnded = root.end > 0 && text[root.end - 1] === '\n';
  return { start, end: isEnded ? root.end : lineEnd };
}
