import type * as vscode from 'vscode';
import { activateWith } from './activate.ts';
import { createWebClient } from './language-client-web.ts';

let end: (() => Promise<void>) | undefined;

/** The entry where extensions run in a browser: one file, since nothing can be loaded later there. */
export function activate(context: vscode.ExtensionContext): void {
  end = activateWith(context, createWebClient);
}

export async function deactivate(): Promise<void> {
  await end?.();
}
