import type * as vscode from 'vscode';
import { activateWith } from './activate.ts';

let end: (() => Promise<void>) | undefined;

/** The entry where extensions run in Node. */
export function activate(context: vscode.ExtensionContext): void {
  end = activateWith(context, async () => (await import('./language-client.js')).createClient);
}

export async function deactivate(): Promise<void> {
  await end?.();
}
