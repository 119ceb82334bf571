import type { Position, TextDocumentIdentifier } from 'vscode-languageserver';
import { positionsOf } from '../core/positions.ts';
import { type Typed, typedSpan } from '../features/typed-span.ts';
import type { Document } from './documents.ts';
import type { ServerContext } from './server-context.ts';

/** A message of ours: the cursor of an open document has come to another line. */
const CURSOR = 'polyaxonValues/cursor';

interface CursorParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
}

/** What is being typed in open documents: the lines of the last edit, until it is saved or left. */
export interface Typing {
  in(document: Document): Typed | undefined;
}

/** `left` is called where somebody has left what was being typed. */
export function followTyping(
  { connection, documents }: Pick<ServerContext, 'connection' | 'documents'>,
  left: (uri: string) => void,
): Typing {
  const known = new Map<
    string,
    { readonly document: Document; readonly typed?: Typed | undefined }
  >();
  documents.onDidChangeContent(({ document }) => {
    const before = known.get(document.uri)?.document.text;
    const typed = before === undefined ? undefined : typedSpan(before, document.text);
    known.set(document.uri, { document, typed });
  });
  documents.onDidClose(({ document }) => known.delete(document.uri));
  const leave = (uri: string) => {
    const last = known.get(uri);
    if (!last?.typed) return;
    known.set(uri, { document: last.document });
    left(uri);
  };
  documents.onDidSave(({ document }) => leave(document.uri));
  connection.onNotification(CURSOR, ({ textDocument: { uri }, position }: CursorParams) => {
    const { document, typed } = known.get(uri) ?? {};
    if (!document || !typed) return;
    const offset = positionsOf(document.text).offsetAt(position);
    if (offset < typed.start || typed.end < offset) leave(uri);
  });
  return {
    in: (document) => {
      const last = known.get(document.uri);
      return last?.document === document ? last.typed : undefined;
    },
  };
}
