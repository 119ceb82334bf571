import { readPragma } from '../core/directives/pragma.ts';
import type { TextEdit } from '../core/fix.ts';
import type { Span } from '../core/span.ts';
import { contains } from '../core/span.ts';
import { locate } from '../core/yaml/locate.ts';
import { parseYaml } from '../core/yaml/parse.ts';
import { entryOf } from '../core/yaml/tree.ts';

/** What a person can say of a file, in a comment or in the configuration. */
export type Choice = 'chart' | 'version' | 'profile';

const COMMENT = /^(\uFEFF?[ \t]*#[ \t]*polyaxon-values:)(.*)$/m;

/** Says it in the comment at the top of a text; one that is there keeps what else it says. */
export function chooseInComment(text: string, choice: Choice, value: string): TextEdit {
  const said = `${choice}=${value}`;
  const found = readPragma(text) ? COMMENT.exec(text) : null;
  if (!found) {
    const start = text.startsWith('\uFEFF') ? 1 : 0;
    return { start, end: start, text: `# polyaxon-values: ${said}${eolOf(text)}` };
  }
  const [, head = '', rest = ''] = found;
  const at = found.index + head.length;
  const old = new RegExp(`(^|\\s)${choice}=\\S*`).exec(rest);
  if (!old) {
    const end = at + rest.trimEnd().length;
    return { start: end, end, text: ` ${said}` };
  }
  const [whole, space = ''] = old;
  const start = at + old.index + space.length;
  return { start, end: at + old.index + whole.length, text: said };
}

/**
 * Says it of one release of a configuration, the one that `at` lies in. Undefined where the release is
 * not written as a map.
 */
export function chooseInConfig(
  text: string,
  at: Span,
  choice: Choice,
  value: string,
): TextEdit | undefined {
  const root = parseYaml(text).documents[0]?.root;
  const list = root && locate(root, ['releases']);
  if (list?.depth !== 1 || list.node.kind !== 'list') return undefined;
  const item = list.node.items.find((each) => contains(each.span, at.start));
  if (item?.kind !== 'map') return undefined;
  const { start, end } = entryOf(item, choice)?.valueSpan ?? {};
  if (start !== undefined && end !== undefined) {
    return { start, end, text: start === end ? ` ${value}` : value };
  }
  // Behind the name, which most begin with.
  const next = item.entries[1] ?? item.entries[0];
  if (!next) return undefined;
  const before = next.keySpan.start;
  const column = before - (text.lastIndexOf('\n', before - 1) + 1);
  const gap = item.flow ? ', ' : `${eolOf(text)}${' '.repeat(column)}`;
  return { start: before, end: before, text: `${choice}: ${value}${gap}` };
}

function eolOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
