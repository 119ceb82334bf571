import { describeTypes, describeValue } from '../describe-value.ts';
import type { HostProblem } from '../hosts/host.ts';
import { didYouMean } from '../shape/did-you-mean.ts';
import type { ShapeError } from '../shape/shape-error.ts';
import { anyOf, say } from '../words/say.ts';
import { spanOfPath } from '../yaml/locate.ts';
import type { YamlNode } from '../yaml/tree.ts';

/** What is wrong with a configuration's shape, in a sentence, at its place. */
export function describeShapeError(error: ShapeError, root: YamlNode, text: string): HostProblem {
  const { path } = error;
  const key = String(path.at(-1));
  const name = typeof path.at(-1) === 'number' ? say`An item of \`${path.at(-2)}\`` : `\`${key}\``;
  if (error.kind === 'unknown-key') {
    const span = spanOfPath(root, path, 'key');
    const guess = didYouMean(key, error.known);
    const isRule = path[0] === 'rules';
    const what = isRule ? say`There is no rule ${name}` : say`${name} is not known here`;
    if (guess !== undefined) {
      return { ...span, message: say`${what}; did you mean \`${guess}\`?`, replacement: guess };
    }
    return {
      ...span,
      message: isRule ? say`${what}.` : say`${what}; known are ${error.known.join(', ')}.`,
    };
  }
  const span = spanOfPath(root, path, 'value');
  if (error.kind === 'wrong-type') {
    const needed = describeTypes(error.expected);
    return { ...span, message: say`${name} is ${describeValue(error.value)}; it takes ${needed}.` };
  }
  const allowed = error.allowed.map(String);
  const written = text.slice(span.start, span.end);
  const guess = didYouMean(written, allowed);
  const message = say`${name} takes ${anyOf(allowed)}, not \`${written}\`.`;
  return { ...span, message, ...(guess === undefined ? {} : { replacement: guess }) };
}
