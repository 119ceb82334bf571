import * as vscode from 'vscode';
import type { Command } from './command.ts';

/** "Fix all safe problems" for a key binding or the palette. */
export const fixAll: Command = {
  id: 'polyaxonValues.fixAll',
  run: () =>
    vscode.commands.executeCommand('editor.action.codeAction', {
      kind: 'source.fixAll.polyaxonValues',
      apply: 'first',
    }),
};
