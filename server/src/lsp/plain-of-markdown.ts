/** The few forms of Markdown that our hovers use, for clients that show text as it is. */
export function plainOfMarkdown(markdown: string): string {
  return markdown
    .split(/(```[\s\S]*?```|(?<![\\`])`` .*? ``|(?<!\\)`[^`\n]*`)/)
    .map((part, index) => (index % 2 === 0 ? plainOfText(part) : plainOfCode(part)))
    .join('');
}

function plainOfText(text: string): string {
  return text
    .replace(/(?<!\\)\[([^\]]*)\]\(([^)]*)\)/g, '$1: $2')
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/^\*([^*\n]+)\*/gm, '$1')
    .replaceAll(' · ', '\n')
    .replace(/\\([\\`*_{}[\]<>!|~#&])/g, '$1');
}

function plainOfCode(code: string): string {
  return code.replace(/^(?:```\w*\n|`` |`)|(?:\n```| ``|`)$/g, '');
}
