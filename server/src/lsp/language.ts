import { inLanguage, type Words } from '../core/words/translate.ts';
import type { ReadOwn } from './effects-store.ts';
import type { Linted } from './lint-cache.ts';

/** What there is besides English, by what locales of it look like: `zh-cn`, `zh-Hans`, `zh_CN.UTF-8`. */
const LANGUAGES = [{ name: 'zh-cn', locales: /^zh(?!.*(?:tw|hk|mo|hant))/i }] as const;

/**
 * Tells results in the language of the client, where we have it. The words are read once, and only if they
 * are needed.
 */
export function createTranslator(
  locale: string | undefined,
  readOwn: ReadOwn | undefined,
): (linted: Linted) => Promise<Linted> {
  const language = LANGUAGES.find(({ locales }) => locale !== undefined && locales.test(locale));
  if (!language || !readOwn) return async (linted) => linted;
  const words = readOwn(`locales/${language.name}.json`).then((text) =>
    text === undefined ? undefined : (JSON.parse(text) as Words),
  );
  // The features ask for one result many times.
  const known = new WeakMap<Linted, Linted>();
  return async (linted) => {
    const found = await words;
    if (!found) return linted;
    const before = known.get(linted);
    if (before) return before;
    const result = linted.result && inLanguage(linted.result, found);
    const told = { ...linted, words: found, result };
    known.set(linted, told);
    return told;
  };
}
