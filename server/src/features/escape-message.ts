/** Everything that Markdown or HTML would take for more than a letter. */
const SPECIAL = /[\\*_{}[\]<>!|~#&]/g;

/**
 * A message as Markdown. It has code in backticks and may hold what a person wrote: between the
 * backticks that is shown as it is, elsewhere nothing of it is taken for a link, a picture or a tag.
 */
export function escapeMessage(message: string): string {
  const parts = message.split('`');
  // One backtick too many belongs to a value.
  if (parts.length % 2 === 0) return message.replace(SPECIAL, '\\$&').replaceAll('`', '\\`');
  return parts
    .map((part, index) =>
      index % 2 === 0 || part === '' ? part.replace(SPECIAL, '\\$&') : `\`${part}\``,
    )
    .join('');
}

/** A message for whoever shows text as it is; with one backtick too many nobody knows which are ours. */
export function plainMessage(message: string): string {
  if (message.split('`').length % 2 === 0) return message;
  return message.replace(/`([^`]*)`/g, '$1');
}
