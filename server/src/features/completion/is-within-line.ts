import { differenceOf } from '../../core/difference-of.ts';
import { lineEnd, lineStart } from '../../core/yaml/edit/layout.ts';

/** What may tell of another chart: our comment, and the keys that name it. */
const TELLING = /#|^\s*["']?deployment/;

/**
 * Whether somebody typed within a line, or began one, and said nothing of the chart: what a text is and
 * what stands elsewhere in it is then known from before.
 */
export function isWithinLine(before: string, after: string): boolean {
  const { start, end, shift } = differenceOf(before, after);
  const [was, is] = [before.slice(start, end), after.slice(start, end + shift)];
  const isLine = (text: string) => !text.includes('\n') || text.trim() === '';
  return (
    isLine(was) &&
    isLine(is) &&
    ![before, after].some((text) =>
      TELLING.test(text.slice(lineStart(text, start), lineEnd(text, start))),
    )
  );
}
