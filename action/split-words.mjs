/**
 * A line as a shell splits it: at spaces, except in quotes and behind a backslash. Nothing is expanded.
 *
 * @param {string} line
 * @returns {string[]}
 */
export function splitWords(line) {
  /** @type {string[]} */
  const words = [];
  let word = '';
  let quote = '';
  let isWord = false;
  for (let index = 0; index < line.length; index += 1) {
    const character = line[index] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
      else if (quote === '"' && character === '\\' && /["\\]/.test(line[index + 1] ?? '')) {
        index += 1;
        word += line[index];
      } else word += character;
    } else if (character === '"' || character === "'") {
      quote = character;
      isWord = true;
    } else if (/\s/.test(character)) {
      if (isWord) words.push(word);
      word = '';
      isWord = false;
    } else {
      if (character === '\\' && index + 1 < line.length) index += 1;
      word += line[index];
      isWord = true;
    }
  }
  if (quote !== '') throw new Error(`options: a quote (${quote}) is not closed`);
  if (isWord) words.push(word);
  return words;
}
