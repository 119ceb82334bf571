import { nameSeenFrom } from '../../core/file-names.ts';
import { formatPath } from '../../core/path.ts';
import { spanInLayer } from '../../core/releases/span-in-site.ts';
import type { Span } from '../../core/span.ts';
import { type Message, say } from '../../core/words/say.ts';
import { locate } from '../../core/yaml/locate.ts';
import type { ConnectionName } from './connection-names.ts';

/** Why something cannot be renamed, as a sentence. */
export interface Refused {
  readonly refused: Message;
}

/**
 * Where a name is written, without its quotes; in words why nobody can tell, or why another text there
 * would change more than the name. `from` is the file that a person is looking at.
 */
export function nameSpan({ layer, path, name }: ConnectionName, from: string): Span | Refused {
  const { name: file, text } = layer.source;
  const place = say`${formatPath(path)} in ${nameSeenFrom(from, file)}`;
  if (layer.kind === 'text') {
    const { document, onlyAt, conditional } = layer.place;
    // Written as an expression, as in Terraform.
    if (document.root?.shared) return { refused: unwritten(place) };
    if (conditional) {
      return { refused: say`A template decides which part of ${nameSeenFrom(from, file)} counts.` };
    }
    if (onlyAt || !document.root) return { refused: unwritten(place) };
    const { entries, node } = locate(document.root, path);
    const isShared =
      node.shared || entries.some(({ alias, merged, value }) => alias || merged || value.shared);
    if (isShared) return { refused: say`${place} is shared through an alias or an anchor.` };
  }
  const { start, end } = spanInLayer(layer, path, 'value');
  const written = text.slice(start, end);
  if (written === name) return { start, end };
  const isQuoted = written === `"${name}"` || written === `'${name}'`;
  return isQuoted ? { start: start + 1, end: end - 1 } : { refused: unwritten(place) };
}

function unwritten(place: Message): Message {
  return say`${place} is not written in a way that could be changed here.`;
}
