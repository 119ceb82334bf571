import { globSync, readFileSync } from 'node:fs';
import type { Words } from '../../server/src/core/words/translate.ts';

/** The words of one language, of all files in its folder. */
export function wordsOf(language: string): Words {
  const parts = globSync(`server/locales/${language}/*.json`).map(
    (file): Words => JSON.parse(readFileSync(file, 'utf8')),
  );
  return {
    rules: Object.assign({}, ...parts.map((part) => part.rules)),
    messages: Object.assign({}, ...parts.map((part) => part.messages)),
  };
}
