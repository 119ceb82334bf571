/** The few forms of Markdown that our hovers use, for clients that show text as it is. */
export function plainOfMarkdown(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\(([^)]*)\)/g, '$1: $2')
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/^\*([^*\n]+)\*/gm, '$1')
    .replaceAll('`', '')
    .replaceAll(' · ', '\n');
}
