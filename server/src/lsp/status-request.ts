import type { TextDocumentIdentifier } from 'vscode-languageserver';
import { type FileStatus, fileStatus } from '../features/file-status.ts';
import type { Linted } from './lint-cache.ts';

/** A request of ours: what an open document is to us. */
export const STATUS = 'polyaxonValues/status';

export interface StatusParams {
  readonly textDocument: TextDocumentIdentifier;
}

export function statusAnswer({ source, workspace, result }: Linted): FileStatus {
  return fileStatus(source.name, result, workspace?.recognition(source.name));
}
