import { Composer, Parser } from 'yaml';
import { lineStart } from '../edit/layout.ts';

/** Where the lines begin that any reader of YAML refuses, not Helm's alone: a YAML server marks them too. */
export function refusedLines(text: string): ReadonlySet<number> {
  const lines = new Set<number>();
  try {
    const composer = new Composer({ prettyErrors: false, logLevel: 'silent' });
    for (const { errors } of composer.compose(new Parser().parse(text), false, text.length)) {
      for (const { pos } of errors) lines.add(lineStart(text, pos[0]));
    }
  } catch (error) {
    // The library recurses; a text with thousands of nested brackets exhausts the stack.
    if (!(error instanceof RangeError)) throw error;
  }
  return lines;
}
