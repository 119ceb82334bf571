import * as vscode from 'vscode';
import type { EffectiveAnswer } from '../../../server/src/features/answers.ts';
import type { CommandContext } from '../commands/command.ts';
import { askEffective } from './effective-page.ts';

export interface PickedRelease {
  readonly uri: vscode.Uri;
  readonly release: number;
  readonly answer: EffectiveAnswer;
}

/** A release of the file in the editor: the only one, or the one that a person picks. */
export async function pickRelease({ client }: CommandContext): Promise<PickedRelease | undefined> {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const answer = uri && (await askEffective(client(), uri, 0));
  if (!uri || !answer) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a Polyaxon values file first.'));
    return undefined;
  }
  if (answer.releases.length === 1) return { uri, release: 0, answer };
  const items = answer.releases.map((label, release) => ({ label, release }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Which release?'),
  });
  if (!picked) return undefined;
  const own = await askEffective(client(), uri, picked.release);
  return own ? { uri, release: picked.release, answer: own } : undefined;
}
