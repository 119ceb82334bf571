import * as vscode from 'vscode';
import { effectivePage } from '../effective/effective-page.ts';
import { pickRelease } from '../effective/pick-release.ts';
import type { CommandContext } from './command.ts';

/** What Helm would use for the file in the editor, each line with its origin. */
export async function showEffectiveValues(context: CommandContext): Promise<void> {
  const picked = await pickRelease(context);
  if (!picked) return;
  const page = effectivePage(picked.uri, picked.answer.release, picked.release, 'text');
  // Not beside: half a window has no room for the origins.
  await vscode.window.showTextDocument(page, { preview: false });
}
