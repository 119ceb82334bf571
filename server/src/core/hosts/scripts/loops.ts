import type { Bindings } from '../host.ts';
import type { ShellCommand } from './shell.ts';
import type { ShellWord } from './shell-word.ts';

/** What the loops around each command bind, told one command after the other. */
export interface Loops {
  /** Undefined where no loop with a list that is written out goes on. */
  at(command: ShellCommand): Bindings | undefined;
}

/** `for env in dev prod; do … done` of a shell. */
export function loopsOf(expand: (word: ShellWord) => readonly ShellWord[]): Loops {
  const open: (Bindings | undefined)[] = [];
  return {
    at: ({ words }) => {
      const [first, name, sign, ...list] = words;
      if (first?.text === 'done') open.pop();
      else if (first?.text === 'for') open.push(listed(name, sign, list.flatMap(expand)));
      else if (/^(?:while|until|select)$/.test(first?.text ?? '')) open.push(undefined);
      const known = open.flatMap((each) => each ?? []);
      return known.length > 0 ? { kind: 'product', of: known } : undefined;
    },
  };
}

function listed(
  name: ShellWord | undefined,
  sign: ShellWord | undefined,
  list: readonly ShellWord[],
): Bindings | undefined {
  if (!name || sign?.text !== 'in' || list.length === 0) return undefined;
  const texts = list.map(({ text }) => text);
  // Only running it would tell.
  if (texts.some((text) => /\$\{|[*?]/.test(text))) return undefined;
  return { kind: 'these', each: texts.map((text) => ({ [name.text]: text })) };
}
