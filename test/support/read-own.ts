import { byDigest, wordsOf } from '../../scripts/words/words-of.ts';

/** What lies beside the server's bundle: here its Chinese alone. */
export async function readOwn(path: string): Promise<string | undefined> {
  if (path !== 'locales/zh-cn.json') return undefined;
  return JSON.stringify(byDigest(wordsOf('zh-cn')));
}
