import { columnOf, lineEnd, nextLine, nodeEnd } from '../yaml/edit/layout.ts';
import type { YamlDocument, YamlNode } from '../yaml/tree.ts';

/**
 * Values that are an item of a list in another document. They reach from their first key over the
 * blank lines and comments below that a person sees as part of them.
 */
export function partOf(text: string, { problems }: YamlDocument, root: YamlNode): YamlDocument {
  const { start } = root.span;
  const column = columnOf(text, start);
  let end = lineEnd(text, nodeEnd(text, root));
  for (let line = nextLine(text, end); line < text.length; line = nextLine(text, line)) {
    const content = text.slice(line, lineEnd(text, line));
    const indent = content.length - content.trimStart().length;
    if (content.trim() !== '' && indent < column) break;
    end = line + content.length;
  }
  return {
    root,
    span: { start, end },
    // A key that the tool's own part writes twice is that tool's business.
    problems: problems.filter(
      (each) => each.kind === 'syntax' || (start <= each.start && each.end <= end),
    ),
  };
}
