import {
  LSPErrorCodes,
  type PrepareRenameResult,
  ResponseError,
  TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { positionsOf } from '../../core/positions.ts';
import { tellIn } from '../../core/words/translate.ts';
import type { Refused } from '../../features/navigation/name-span.ts';
import { type FileEdits, renameAt, renamedAt } from '../../features/navigation/rename.ts';
import type { Conversion } from '../conversion.ts';
import { toLocation, toRange } from '../convert.ts';
import type { ServerContext } from '../server-context.ts';

export function serveRename(context: ServerContext): void {
  const { connection, answer } = context;
  connection.onPrepareRename(async ({ textDocument, position }) => {
    const prepared = await answer<PrepareRenameResult | Told | null>(
      'rename',
      textDocument.uri,
      null,
      (result, conversion, { workspace }) => {
        const renamed = renamedAt(result, result.positions.offsetAt(position), workspace);
        if (!renamed || 'refused' in renamed) return told(renamed, conversion);
        const { span, name } = renamed;
        return { range: toRange(span, conversion.positions), placeholder: name };
      },
    );
    return unlessRefused(prepared);
  });
  connection.onRenameRequest(async ({ textDocument, position, newName }) => {
    const renamed = await answer<WorkspaceEdit | Told | null>(
      'rename',
      textDocument.uri,
      null,
      (result, conversion, { workspace }) => {
        const offset = result.positions.offsetAt(position);
        const files = renameAt(result, offset, newName, workspace);
        if (!files || 'refused' in files) return told(files, conversion);
        return toEdit(files, conversion, context);
      },
    );
    return unlessRefused(renamed);
  });
}

/** Why it cannot be, in the reader's language. */
interface Told {
  readonly refused: string;
}

function told(refused: Refused | undefined, { words }: Conversion): Told | null {
  return refused ? { refused: tellIn(words)(refused.refused) } : null;
}

/** Clients show the words of an error to the person who asked. */
function unlessRefused<T extends object>(answered: T | Told | null): T | null {
  if (answered === null || !('refused' in answered)) return answered;
  throw new ResponseError(LSPErrorCodes.RequestFailed, answered.refused);
}

function toEdit(
  files: readonly FileEdits[],
  conversion: Conversion,
  { documents, abilities }: ServerContext,
): WorkspaceEdit {
  const changed = files.map(({ source, edits }) => {
    const { uri } = toLocation({ source, span: { start: 0, end: 0 } }, conversion);
    const positions = positionsOf(source.text);
    const plain = edits.map((edit): TextEdit => {
      return { range: toRange(edit, positions), newText: edit.text };
    });
    return { uri, plain };
  });
  if (!abilities.documentChanges) {
    return { changes: Object.fromEntries(changed.map(({ uri, plain }) => [uri, plain])) };
  }
  return {
    documentChanges: changed.map(({ uri, plain }) => {
      const version = documents.get(uri)?.version ?? null;
      return TextDocumentEdit.create({ uri, version }, plain);
    }),
  };
}
