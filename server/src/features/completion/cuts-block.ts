import type { Span } from '../../core/span.ts';
import { columnOf, nextLine } from '../../core/yaml/edit/layout.ts';

/** Whether a key there would take what stands below away from what stands above. */
export function cutsBlock(text: string, { start, end }: Span): boolean {
  const column = columnOf(text, start);
  let line = nextLine(text, end);
  while (line < text.length) {
    const next = nextLine(text, line);
    const content = text.slice(line, next);
    const trimmed = content.trimStart();
    if (trimmed !== '' && !trimmed.startsWith('#')) {
      const indent = content.length - trimmed.length;
      return indent > column || (indent === column && trimmed.startsWith('-'));
    }
    if (next <= line) return false;
    line = next;
  }
  return false;
}
