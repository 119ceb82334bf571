import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { MAX_LENGTH } from '../../server/src/core/config.ts';
import type { FolderItem } from '../../server/src/core/workspace/gatherer.ts';
import type { ReadAnswer } from '../../server/src/core/workspace/known-files.ts';

interface Asked {
  readonly uri: string;
}

/** No character of UTF-8 has more bytes. */
const MAX_BYTES = 4 * MAX_LENGTH;

/**
 * Answers the server's questions about files from the editor's file systems, also those of the web.
 * Nothing outside of the workspace is read, and no link is followed: it may lead out.
 */
export function serveFiles(client: BaseLanguageClient): readonly vscode.Disposable[] {
  const answer = (method: string, make: (uri: vscode.Uri) => Promise<unknown>) =>
    client.onRequest(method, ({ uri }: Asked) => make(vscode.Uri.parse(uri, true)));
  return [answer('polyaxonValues/read', readText), answer('polyaxonValues/list', list)];
}

/** The text of a file of the workspace, from the editor's file system. */
export async function readText(uri: vscode.Uri): Promise<ReadAnswer> {
  if (!vscode.workspace.getWorkspaceFolder(uri)) return { unread: 'outside' };
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    if (type & vscode.FileType.SymbolicLink) return { unread: 'outside' };
    if (type !== vscode.FileType.File || size > MAX_BYTES) return { unread: 'unreadable' };
    const bytes = await vscode.workspace.fs.readFile(uri);
    return textOf(bytes) ?? { unread: 'unreadable' };
  } catch (error) {
    if (isMissing(error)) return { unread: 'missing' };
    throw error;
  }
}

async function list(uri: vscode.Uri): Promise<readonly FolderItem[]> {
  if (!vscode.workspace.getWorkspaceFolder(uri)) return [];
  try {
    const entries = await vscode.workspace.fs.readDirectory(uri);
    return entries.flatMap(([name, type]): readonly FolderItem[] => {
      if (type === vscode.FileType.Directory) return [{ name, kind: 'folder' }];
      return type === vscode.FileType.File ? [{ name, kind: 'file' }] : [];
    });
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function textOf(bytes: Uint8Array): ReadAnswer | undefined {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return undefined;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}
