import * as vscode from 'vscode';
import type { Command } from './command.ts';

export const openDocumentation: Command = {
  id: 'polyaxonValues.openDocumentation',
  run: (_context, page) =>
    typeof page === 'string' ? vscode.env.openExternal(vscode.Uri.parse(page, true)) : undefined,
};
