import type { RuleMeta } from '../rules/rule.ts';
import { digestOf } from './digest.ts';
import { type Message, textOf } from './say.ts';

/** What we say in another language, as data. What is not in it stays English. */
export interface Words {
  /** By the digest of the English sentence or of its pattern; both have the same placeholders. */
  readonly messages: Readonly<Record<string, string>>;
  /** By the rule's id. */
  readonly rules: Readonly<Record<string, RuleWords>>;
}

export type RuleWords = Pick<RuleMeta, 'title' | 'why' | 'how'>;

/** A sentence in the language of the words; in English where they do not have it. */
export function translate(message: Message, words: Words): string {
  if (typeof message === 'string') {
    // One word may be somebody's value, such as `none`; ours come by `say`.
    return (message.includes(' ') ? wordsFor(message, words) : undefined) ?? message;
  }
  const pattern = wordsFor(message.pattern, words) ?? message.pattern;
  const args = message.args.map((each) => translate(each, words));
  return pattern.replace(/\{(\d+)\}/g, (placeholder, index) => args[Number(index)] ?? placeholder);
}

/** How a sentence is told to whoever reads the words; in English where there are none. */
export function tellIn(words: Words | undefined): (message: Message) => string {
  return words ? (message) => translate(message, words) : textOf;
}

/** A rule with its title, reason and advice in the language of the words. */
export function ruleIn<R extends RuleMeta>(rule: R, words: Words): R {
  return Object.hasOwn(words.rules, rule.id) ? { ...rule, ...words.rules[rule.id] } : rule;
}

function wordsFor(english: string, { messages }: Words): string | undefined {
  const digest = digestOf(english);
  return Object.hasOwn(messages, digest) ? messages[digest] : undefined;
}
