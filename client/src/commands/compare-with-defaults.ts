import * as vscode from 'vscode';
import { effectivePage } from '../effective/effective-page.ts';
import { pickRelease } from '../effective/pick-release.ts';
import type { CommandContext } from './command.ts';

/** What Helm would use beside what the chart brings, in the diff editor. */
export async function compareWithDefaults(context: CommandContext): Promise<void> {
  const picked = await pickRelease(context);
  if (!picked) return;
  const { uri, release, answer } = picked;
  const page = (side: 'defaults' | 'plain') => effectivePage(uri, answer.release, release, side);
  const title = vscode.l10n.t('Defaults of {0} ↔ {1}', answer.chart, answer.release);
  await vscode.commands.executeCommand('vscode.diff', page('defaults'), page('plain'), title);
}
