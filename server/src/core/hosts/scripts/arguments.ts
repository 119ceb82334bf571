import { FLAGS_WITH_VALUE } from './helm-flags.ts';
import type { ShellWord } from './shell-word.ts';
import { sliceWord } from './variables.ts';

/** The words of a command, told apart. */
export interface CommandArguments {
  readonly positionals: readonly ShellWord[];
  readonly flags: readonly Flag[];
}

export interface Flag {
  readonly name: string;
  readonly value: ShellWord;
}

/** Total: a flag at the end whose value has not been typed yet is left out. */
export function readArguments(words: readonly ShellWord[]): CommandArguments {
  const positionals: ShellWord[] = [];
  const flags: Flag[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word) continue;
    const { text } = word;
    const equals = text.indexOf('=');
    if (!/^-./.test(text)) positionals.push(word);
    else if (FLAGS_WITH_VALUE.has(text)) {
      const value = words[++at];
      if (value) flags.push({ name: text, value });
    } else if (equals > 0) {
      flags.push({ name: text.slice(0, equals), value: sliceWord(word, equals + 1) });
    } else if (!text.startsWith('--') && FLAGS_WITH_VALUE.has(text.slice(0, 2))) {
      flags.push({ name: text.slice(0, 2), value: sliceWord(word, 2) });
    }
  }
  return { positionals, flags };
}
