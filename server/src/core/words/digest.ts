/**
 * A short name for a sentence (FNV-1a), so that what another language says need not repeat the English.
 * The build makes sure that no two sentences have the same one.
 */
export function digestOf(sentence: string): string {
  let digest = 0x811c9dc5;
  for (let index = 0; index < sentence.length; index += 1) {
    digest = Math.imul(digest ^ sentence.charCodeAt(index), 0x01000193);
  }
  // Five characters: every sentence's stands in the file of each language.
  return ((digest >>> 0) % 36 ** 5).toString(36);
}
