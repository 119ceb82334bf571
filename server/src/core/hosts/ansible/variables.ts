import type { Path } from '../../path.ts';
import { locate } from '../../yaml/locate.ts';
import { entryOf, type YamlNode } from '../../yaml/tree.ts';

/** Where the value of a variable stands in the file. */
export interface Variable {
  readonly path: Path;
  readonly node: YamlNode;
}

/** What a task knows of the variables in its own file. */
export interface Variables {
  of(name: string): Variable | undefined;
  /** A text with those filled in that the file gives a text. */
  filled(text: string): string;
}

/**
 * The variables that a task's play, block and the task itself give. One that the file gives twice, or
 * sets as a fact, may be either.
 */
export function variablesAt(root: YamlNode, task: Path, text: string): Variables {
  const of = (name: string): Variable | undefined => {
    if (timesGiven(name, text) !== 1) return undefined;
    for (let length = task.length; length >= 0; length--) {
      const above = task.slice(0, length);
      const { depth, node } = locate(root, above);
      const found = depth < length ? undefined : entryOf(entryOf(node, 'vars')?.value, name);
      if (found) return { path: [...above, 'vars', name], node: found.value };
    }
    return undefined;
  };
  const filled = (written: string, depth = 0): string =>
    written.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => {
      const { node } = (depth < 5 ? of(name) : undefined) ?? {};
      const isText = node?.kind === 'scalar' && /^(?:string|number)$/.test(typeof node.value);
      return isText ? filled(String(node.value), depth + 1) : whole;
    });
  return { of, filled: (written) => filled(written) };
}

function timesGiven(name: string, text: string): number {
  return [...text.matchAll(/^[ \t]*(?:- )?["']?(\w+)["']?[ \t]*:|[{,][ \t]*(\w+)[ \t]*:/gm)].filter(
    ([, block, flow]) => block === name || flow === name,
  ).length;
}
