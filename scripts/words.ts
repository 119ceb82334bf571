import { lacksOf } from './words/lacks.ts';
import { wordsOf } from './words/words-of.ts';

/** `npm run words -- zh-cn`: what a language does not say yet, as JSON. */
const [language = 'zh-cn'] = process.argv.slice(2);
console.log(JSON.stringify(lacksOf(wordsOf(language)), undefined, 2));
