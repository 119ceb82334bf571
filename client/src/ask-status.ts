import type * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FileStatus } from '../../server/src/features/file-status.ts';

/** Undefined where the server does not run, or knows nothing of the file. */
export async function askStatus(
  client: BaseLanguageClient | undefined,
  uri: vscode.Uri,
): Promise<FileStatus | undefined> {
  if (!client?.isRunning()) return undefined;
  const asked = { textDocument: { uri: uri.toString() } };
  const status = client.sendRequest<FileStatus | null>('polyaxonValues/status', asked);
  return (await status.catch(() => null)) ?? undefined;
}
