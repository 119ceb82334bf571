/** A block, or a span in a line. */
const CODE = /```\w*\n[\s\S]*?\n```|(?<![\\`])(`{2,}) .*? \1(?!`)|(?<![\\`])`[^`\n]*`/g;

/** The few forms of Markdown that our hovers use, for clients that show text as it is. */
export function plainOfMarkdown(markdown: string): string {
  const parts: string[] = [];
  let end = 0;
  for (const { 0: code, index } of markdown.matchAll(CODE)) {
    parts.push(plainOfText(markdown.slice(end, index)), plainOfCode(code));
    end = index + code.length;
  }
  return parts.join('') + plainOfText(markdown.slice(end));
}

function plainOfText(text: string): string {
  return text
    .replace(/(?<!\\)\[([^\]]*)\]\(([^)]*)\)/g, '$1: $2')
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/^\*([^*\n]+)\*/gm, '$1')
    .replaceAll(' · ', '\n')
    .replace(/\\([\\`*_{}[\]<>!|~#&@:.])/g, '$1');
}

function plainOfCode(code: string): string {
  return code.replace(/^(?:```\w*\n|`{2,} |`)|(?:\n```| `{2,}|`)$/g, '');
}
