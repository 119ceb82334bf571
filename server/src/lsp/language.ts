import { inLanguage } from '../core/words/in-language.ts';
import type { Words } from '../core/words/translate.ts';
import { type ReadOwn, readOwnJson } from './effects-store.ts';
import type { Linted } from './lint-cache.ts';

/** What there is besides English, by what locales of it look like: `zh-cn`, `zh-Hans`, `zh_CN.UTF-8`. */
const LANGUAGES = [{ name: 'zh-cn', locales: /^zh(?!.*(?:tw|hk|mo|hant))/i }] as const;

/** Tells in the language of the client, where we have it. */
export interface Translator {
  readonly words: () => Promise<Words | undefined>;
  /** With all that was found. */
  readonly told: (linted: Linted) => Promise<Linted>;
  /** With the words alone, for whoever does not look at what was found. */
  readonly worded: (linted: Linted) => Promise<Linted>;
}

/** The words are read once, and only if they are needed. */
export function createTranslator(
  locale: string | undefined,
  readOwn: ReadOwn | undefined,
): Translator {
  const language = LANGUAGES.find(({ locales }) => locale !== undefined && locales.test(locale));
  if (!language || !readOwn) return ENGLISH;
  const words = readOwnJson<Words>(readOwn, `locales/${language.name}.json`);
  // The features ask for one result many times.
  const known = new WeakMap<Linted, Linted>();
  const told = async (linted: Linted) => {
    const found = await words;
    if (!found) return linted;
    const before = known.get(linted);
    if (before) return before;
    const result = linted.result && inLanguage(linted.result, found);
    const after = { ...linted, words: found, result };
    known.set(linted, after);
    return after;
  };
  const worded = async (linted: Linted) => {
    const found = await words;
    if (!found) return linted;
    return { ...linted, words: found, result: linted.result && { ...linted.result, words: found } };
  };
  return { words: () => words, told, worded };
}

const ENGLISH: Translator = {
  words: async () => undefined,
  told: async (linted) => linted,
  worded: async (linted) => linted,
};
