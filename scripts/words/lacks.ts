import { rules } from '../../server/src/core/rules/index.ts';
import type { Words } from '../../server/src/core/words/translate.ts';
import { phrases } from './phrases.ts';

export interface Lacks {
  /** Rules without words, by their ids. */
  readonly rules: readonly string[];
  /** Sentences without words, with the file that says them. */
  readonly messages: readonly (readonly [phrase: string, file: string])[];
  /** What is in the words and nowhere else, or has other placeholders. */
  readonly wrong: readonly string[];
}

/** What is missing in a language, and what is too much. */
export function lacksOf(words: Words): Lacks {
  const said = phrases();
  const ids = rules.map(({ id }) => id);
  return {
    rules: ids.filter((id) => !Object.hasOwn(words.rules, id)),
    messages: [...said].filter(
      ([phrase]) =>
        /[a-z]/i.test(phrase.replace(/\{\d+\}/g, '')) && !Object.hasOwn(words.messages, phrase),
    ),
    wrong: [
      ...Object.keys(words.rules).filter((id) => !ids.includes(id)),
      ...Object.entries(words.messages).flatMap(([english, text]) =>
        said.has(english) && placeholders(english) === placeholders(text) ? [] : [english],
      ),
    ],
  };
}

function placeholders(text: string): string {
  return [...text.matchAll(/\{\d+\}/g)]
    .map(([each]) => each)
    .toSorted()
    .join();
}
