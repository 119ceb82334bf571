import { parseArgs } from 'node:util';
import { didYouMean } from '../core/shape/did-you-mean.ts';
import { anyOf, textOf } from '../core/words/say.ts';

export interface Option {
  readonly name: string;
  readonly short?: string;
  readonly help: string;
  /** What the option takes; a flag if left out. */
  readonly value?: OptionValue;
  readonly repeatable?: true;
}

export interface OptionValue {
  /** In help: `--max-warnings <n>`. */
  readonly placeholder: string;
  readonly pattern: RegExp;
  /** In messages: `a whole number`. */
  readonly expected: string;
  /** All that it takes, where that is a few words. */
  readonly words?: readonly string[];
  /** What is wrong with a value that has the right form. */
  problem?(given: string): string | undefined;
}

export interface Arguments {
  readonly flags: ReadonlySet<string>;
  /** The last one counts where an option is given twice. */
  readonly values: ReadonlyMap<string, string>;
  /** All values of an option that may be given again and again. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly operands: readonly string[];
}

export interface Problem {
  readonly problem: string;
}

/** An option's value that is one of a few words. */
export function oneOf(words: readonly string[]): OptionValue {
  return {
    placeholder: words.join('|'),
    pattern: new RegExp(`^(?:${words.join('|')})$`),
    expected: textOf(anyOf(words)),
    words,
  };
}

export function readArguments(
  argv: readonly string[],
  options: readonly Option[],
): Arguments | Problem {
  const flags = new Set<string>();
  const values = new Map<string, string>();
  const lists = new Map<string, readonly string[]>();
  const operands: string[] = [];
  for (const token of tokensOf(argv, options)) {
    if (token.kind === 'positional' && token.value === '') return { problem: EMPTY };
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const option = options.find(({ name }) => name === token.name);
    const problem = option
      ? problemWith(option, token.value, token.inlineValue)
      : unknown(token.rawName, options);
    if (problem !== undefined) return { problem };
    if (token.value === undefined) flags.add(token.name);
    else if (option?.repeatable) {
      lists.set(token.name, [...(lists.get(token.name) ?? []), token.value]);
    } else values.set(token.name, token.value);
  }
  return { flags, values, lists, operands };
}

/** Mostly a variable of a script that is not set. */
const EMPTY = 'an argument is empty';

/** Not strict, because parseArgs' own messages are about its API; every token is judged above. */
function tokensOf(argv: readonly string[], options: readonly Option[]) {
  const described = options.map(({ name, short, value }) => {
    const type: 'string' | 'boolean' = value ? 'string' : 'boolean';
    return [name, short === undefined ? { type } : { type, short }] as const;
  });
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(described),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  return tokens;
}

function problemWith(
  { name, value }: Option,
  given: string | undefined,
  isInline: boolean | undefined,
): string | undefined {
  if (!value) return given === undefined ? undefined : `--${name} takes no value`;
  const needs = `--${name} needs a value: ${value.expected}`;
  if (given === undefined) return needs;
  if (!value.pattern.test(given)) return `--${name} takes ${value.expected}, not '${given}'`;
  // The next option stands where a file would: the value was forgotten. `--output=-x` is meant.
  if (!isInline && /^-./.test(given)) return `${needs}, and '${given}' looks like an option`;
  return value.problem?.(given);
}

function unknown(given: string, options: readonly Option[]): string {
  const guess = didYouMean(
    given.replace(/^-+/, ''),
    options.map(({ name }) => name),
  );
  return `unknown option '${given}'${guess ? `; did you mean --${guess}?` : ''}`;
}
