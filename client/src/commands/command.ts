import type * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** What the palette, a key binding or a code action of the server calls. */
export type Command = (context: CommandContext, ...args: readonly unknown[]) => unknown;

export interface CommandContext {
  /** Undefined until a values file is open. */
  readonly client: () => BaseLanguageClient | undefined;
  /** Starts the server, where it was not needed yet; does nothing where it was. */
  readonly start: () => Promise<void>;
  readonly restart: () => Promise<void>;
  readonly log: vscode.LogOutputChannel;
  /** Where the extension is installed. */
  readonly extension: vscode.Uri;
}
