import { fenced } from './show-value.ts';

/** Everything that Markdown or HTML would take for more than a letter; some make links of bare addresses. */
const SPECIAL = /[\\`*_{}[\]<>!|~#&@]|:(?=\/\/)|(?<=\bwww)\./gi;

/** What is between our backticks; one that touches a letter or another one belongs to a value. */
const CODE = /(?<![\w`\\])`(.*?)`(?![\w`])/gs;

/**
 * A message as Markdown. It has code in backticks and may hold what a person wrote: between the
 * backticks that is shown as it is, elsewhere nothing of it is taken for a link, a picture or a tag.
 */
export function escapeMessage(message: string): string {
  const parts: string[] = [];
  let end = 0;
  for (const { 0: whole, 1: code = '', index } of message.matchAll(CODE)) {
    parts.push(escapeText(message.slice(end, index)), code === '' ? '' : fenced(code));
    end = index + whole.length;
  }
  return parts.join('') + escapeText(message.slice(end));
}

/** What a person wrote as Markdown that shows it as it is. */
export function escapeText(text: string): string {
  return text.replace(SPECIAL, '\\$&');
}

/** A message for whoever shows text as it is. */
export function plainMessage(message: string): string {
  return message.replace(CODE, '$1');
}
