import { Composer, type CST, Parser } from 'yaml';
import type { Span } from '../../span.ts';
import type { YamlComment, YamlDocument } from '../tree.ts';
import { collectComments } from './collect-comments.ts';
import { convertDocument } from './convert-document.ts';

export interface TolerantReading {
  readonly document: YamlDocument | undefined;
  readonly comments: readonly YamlComment[];
}

/**
 * Reads a part of a text that Helm refuses with the `yaml` library, which goes on behind an error: what
 * is half typed still has keys to hover and to complete. Places are those of the whole text.
 */
export function readTolerantly(text: string, { start, end }: Span): TolerantReading {
  const reading = readOnce(text.slice(start, end), start);
  const glued = reading.document?.problems.find((problem) => problem.glued);
  if (!glued || !reading.document) return reading;
  // Without the half-typed word, all the rest can be read; its blanks keep every place.
  const blank = ' '.repeat(glued.end - glued.start);
  const without = text.slice(start, glued.start) + blank + text.slice(glued.end, end);
  const again = readOnce(without, start);
  const { lossy: _lossy, glued: _glued, ...problem } = glued;
  const document = again.document ?? reading.document;
  return { ...again, document: { ...document, problems: [problem, ...document.problems] } };
}

function readOnce(part: string, start: number): TolerantReading {
  // Line breaks in front leave each place as it is in the whole text.
  const padded = '\n'.repeat(start) + part;
  const tokens = [...new Parser().parse(padded)];
  try {
    const [document] = compose(tokens, padded);
    return { document, comments: collectComments(tokens) };
  } catch (error) {
    // The library recurses; a text with thousands of nested brackets exhausts the stack.
    if (!(error instanceof RangeError)) throw error;
    const problem = { start, end: start, kind: 'syntax', message: 'Nested too deeply' } as const;
    const span = { start, end: padded.length };
    return { document: { root: undefined, span, problems: [problem] }, comments: [] };
  }
}

function compose(tokens: readonly CST.Token[], text: string): readonly YamlDocument[] {
  const composer = new Composer({
    version: '1.1',
    // Scalars stay text here: what they mean is go-yaml's to say.
    schema: 'failsafe',
    merge: false,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'silent',
  });
  return Array.from(composer.compose(tokens, false, text.length), (document) =>
    convertDocument(document, text),
  );
}
