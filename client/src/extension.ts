import type * as vscode from 'vscode';
import { activateWith } from './activate.ts';
import { answerFromGit } from './changes/git-base.ts';
import { createClient } from './language-client.ts';

let end: (() => Promise<void>) | undefined;

/** The entry where extensions run in Node. */
export function activate(context: vscode.ExtensionContext): void {
  end = activateWith(context, createClient, answerFromGit);
}

export async function deactivate(): Promise<void> {
  await end?.();
}
