import * as vscode from 'vscode';
import { rulePageUri } from '../rule-pages.ts';
import type { CommandContext } from './command.ts';

/** The page of a rule, as it comes with the extension, in the editor's Markdown preview. */
export async function openDocumentation(_context: CommandContext, rule?: unknown): Promise<void> {
  if (typeof rule !== 'string' || !/^[a-z\d-]+$/.test(rule)) return;
  const uri = rulePageUri(rule);
  try {
    await vscode.commands.executeCommand('markdown.showPreview', uri);
  } catch {
    // Somebody switched the editor's Markdown off.
    await vscode.window.showTextDocument(uri);
  }
}
