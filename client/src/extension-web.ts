import type * as vscode from 'vscode';
import { activateWith } from './activate.ts';
import { createOpenedBase } from './changes/opened-base.ts';
import { createWebClient } from './language-client-web.ts';

let end: (() => Promise<void>) | undefined;

/** The entry where extensions run in a browser: one file, since nothing can be loaded later there. */
export function activate(context: vscode.ExtensionContext): void {
  const base = createOpenedBase();
  context.subscriptions.push(base);
  end = activateWith(context, createWebClient, base.answer);
}

export async function deactivate(): Promise<void> {
  await end?.();
}
