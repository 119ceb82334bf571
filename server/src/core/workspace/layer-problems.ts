import type { Span } from '../span.ts';
import { type Message, say } from '../words/say.ts';
import type { FileProblem } from './file-view.ts';
import type { Unread } from './files.ts';

const WORDS: Readonly<Record<Unread, string>> = {
  missing: 'is not there',
  outside: 'is outside of the workspace, so it is not read',
  unreadable: 'cannot be read as text',
};

/** Why a file cannot be a layer, as a sentence. */
export function unreadWords(path: string, why: Unread): Message {
  return say`\`${path}\` ${WORDS[why]}; rules about what is missing are silent.`;
}

export function problemAt(
  kind: FileProblem['kind'],
  { start, end }: Span,
  message: Message,
): FileProblem {
  return { kind, start, end, message };
}
