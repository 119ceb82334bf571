import { Composer, type CST, Parser } from 'yaml';
import type { Span } from '../../span.ts';
import type { YamlComment, YamlDocument } from '../tree.ts';
import { collectComments } from './collect-comments.ts';
import { convertDocument } from './convert-document.ts';

export interface TolerantReading {
  readonly document: YamlDocument | undefined;
  readonly comments: readonly YamlComment[];
  readonly isEntangled: boolean;
}

/**
 * Reads a part of a text that Helm refuses with the `yaml` library, which goes on behind an error: what
 * is half typed still has keys to hover and to complete. Places are those of the whole text.
 */
export function readTolerantly(text: string, { start, end }: Span): TolerantReading {
  const reading = readOnce(text, { start, end });
  const glued = reading.document?.problems.find((problem) => problem.glued);
  if (!glued || !reading.document) return reading;
  // Without the half-typed word, all the rest can be read; its blanks keep every place.
  const blank = ' '.repeat(glued.end - glued.start);
  const without = text.slice(0, glued.start) + blank + text.slice(glued.end);
  const again = readOnce(without, { start, end });
  const { lossy: _lossy, glued: _glued, ...problem } = glued;
  const document = again.document ?? reading.document;
  return { ...again, document: { ...document, problems: [problem, ...document.problems] } };
}

function readOnce(text: string, { start, end }: Span): TolerantReading {
  const part = text.slice(start, end);
  try {
    const tokens = [...new Parser().parse(part)];
    for (const document of compose(tokens, part.length)) {
      const comments = collectComments(tokens, start);
      return { ...convertDocument(document, text, start), comments };
    }
    return { document: undefined, comments: collectComments(tokens, start), isEntangled: false };
  } catch (error) {
    // The library recurses; a text with thousands of nested brackets exhausts the stack.
    if (!(error instanceof RangeError)) throw error;
    const problem = { start, end: start, kind: 'syntax', message: 'Nested too deeply' } as const;
    const document = { root: undefined, span: { start, end }, problems: [problem] };
    return { document, comments: [], isEntangled: false };
  }
}

function compose(tokens: readonly CST.Token[], length: number) {
  const composer = new Composer({
    version: '1.1',
    // Scalars stay text here: what they mean is go-yaml's to say.
    schema: 'failsafe',
    merge: false,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'silent',
  });
  return composer.compose(tokens, false, length);
}
