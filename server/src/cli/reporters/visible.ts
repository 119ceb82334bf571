/** Messages quote the file, and a key in it may hold what a terminal would obey. */
export function visible(text: string): string {
  return text.replace(/\p{Cc}/gu, (control) => `\\x${toHex(control)}`);
}

function toHex(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(2, '0');
}
