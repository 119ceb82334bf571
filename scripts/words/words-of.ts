import { globSync, readFileSync } from 'node:fs';
import { digestOf } from '../../server/src/core/words/digest.ts';
import type { Words } from '../../server/src/core/words/translate.ts';

/** The words of one language, of all files in its folder: messages by the English ones. */
export function wordsOf(language: string): Words {
  const parts = globSync(`server/locales/${language}/*.json`).map(
    (file): Words => JSON.parse(readFileSync(file, 'utf8')),
  );
  return {
    rules: Object.assign({}, ...parts.map((part) => part.rules)),
    messages: Object.assign({}, ...parts.map((part) => part.messages)),
  };
}

/** The same as the server reads it. */
export function byDigest({ rules, messages }: Words): Words {
  const digested = new Map<string, string>();
  for (const [english, other] of Object.entries(messages)) {
    const digest = digestOf(english);
    if (digested.has(digest)) throw new Error(`Two sentences have one digest: ${english}`);
    digested.set(digest, other);
  }
  return { rules, messages: Object.fromEntries(digested) };
}
