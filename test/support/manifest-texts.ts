import { readFileSync } from 'node:fs';

export type Texts = Readonly<Record<string, string>>;

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

/** The texts of package.json in a language; English without one. */
export function manifestTexts(language?: string): Texts {
  return JSON.parse(read(language ? `package.nls.${language}.json` : 'package.nls.json'));
}

/** package.json as an editor reads it, with the texts in place of their keys. */
export function readManifest(texts: Texts) {
  return JSON.parse(read('package.json'), (_, value) => {
    const [, key = ''] = (typeof value === 'string' && /^%(.+)%$/.exec(value)) || [];
    return texts[key] ?? value;
  });
}

/** The keys that package.json names. */
export function namedKeys(): readonly string[] {
  return [...read('package.json').matchAll(/"%([^"]+)%"/g)].map(([, key = '']) => key);
}
