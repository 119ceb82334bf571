import { type Message, say } from '../../../core/words/say.ts';
import type { Anchor } from '../picture.ts';
import { escapeText } from './escape-text.ts';
import { placeWords } from './words.ts';

/** Links into the values: an editor follows them to the line, a report to its table of places. */
export interface Links {
  /** Says it in the language of the reader. */
  tell(message: Message): string;
  to(anchor: Anchor, text: string, className?: string): string;
  /** All places that were linked to. */
  table(): string;
  /** By the fragment of a link. */
  readonly anchors: ReadonlyMap<string, Anchor>;
}

export function createLinks(prefix: string, tell: Links['tell']): Links {
  const ids = new Map<string, string>();
  const anchors = new Map<string, Anchor>();
  const idOf = (anchor: Anchor): string => {
    const known = ids.get(anchor.path);
    if (known !== undefined) return known;
    const id = `${prefix}-${ids.size + 1}`;
    ids.set(anchor.path, id);
    anchors.set(id, anchor);
    return id;
  };
  return {
    anchors,
    tell,
    to(anchor, text, className) {
      const attributes = [
        ...(className === undefined ? [] : [`class="${className}"`]),
        `href="#${idOf(anchor)}"`,
        `title="${escapeText(`${anchor.path} (${tell(placeWords(anchor))})`)}"`,
      ];
      return `<a ${attributes.join(' ')}>${escapeText(text)}</a>`;
    },
    table() {
      if (ids.size === 0) return '';
      const rows = [...anchors].map(([id, anchor]) => {
        return `<tr id="${id}"><th scope="row"><code>${escapeText(anchor.path)}</code></th><td>${escapeText(tell(placeWords(anchor)))}</td></tr>`;
      });
      const head = [say`Value`, say`Place`].map((each) => `<th scope="col">${tell(each)}</th>`);
      return `<details class="places"><summary>${tell(say`Where it is said`)}</summary><table><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></details>`;
    },
  };
}
