import { CreateFile, TextDocumentEdit, TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { Action } from '../features/action.ts';
import type { Conversion } from './conversion.ts';

const START = { line: 0, character: 0 };

/**
 * Makes a file beside a document and fills it. One that is there stops the edit as a whole. Undefined
 * where the client makes no files, or the document has no place of its own.
 */
export function fileEdit(
  { name, text }: NonNullable<Action['newFile']>,
  { document, abilities }: Conversion,
): WorkspaceEdit | undefined {
  if (!abilities.createsFiles || !abilities.documentChanges) return undefined;
  const uri = beside(document.uri, name);
  if (uri === undefined) return undefined;
  return {
    documentChanges: [
      CreateFile.create(uri, { overwrite: false, ignoreIfExists: false }),
      TextDocumentEdit.create({ uri, version: null }, [TextEdit.insert(START, text)]),
    ],
  };
}

function beside(uri: string, name: string): string | undefined {
  try {
    return uri.startsWith('untitled:') ? undefined : new URL(name, uri).href;
  } catch {
    return undefined;
  }
}
