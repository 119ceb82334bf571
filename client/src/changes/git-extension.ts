import type * as vscode from 'vscode';

/** As much of the API of the editor's own git extension (`vscode.git`) as is asked. */
export interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

export interface GitApi {
  readonly repositories: readonly GitRepository[];
  readonly onDidOpenRepository: vscode.Event<GitRepository>;
  getRepository(uri: vscode.Uri): GitRepository | null;
  /** The address of a file's text at a commit. */
  toGitUri(uri: vscode.Uri, ref: string): vscode.Uri;
}

export interface GitRepository {
  readonly state: GitState;
  show(ref: string, path: string): Promise<string>;
}

interface GitState {
  readonly HEAD?: { readonly commit?: string };
  readonly indexChanges: readonly GitChange[];
  readonly onDidChange: vscode.Event<void>;
}

interface GitChange {
  readonly uri: vscode.Uri;
  readonly originalUri: vscode.Uri;
  readonly renameUri?: vscode.Uri;
}
