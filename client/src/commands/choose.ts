import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CONFIG_FILE } from '../../../server/src/core/config-name.ts';
import type { ChooseAnswer } from '../../../server/src/features/answers.ts';
import type { Choice } from '../../../server/src/features/choose.ts';
import { addToConfig } from '../add-to-config.ts';
import { applyTextEdits } from '../apply-text-edits.ts';
import type { CommandContext } from './command.ts';

export function chooseChart({ client }: CommandContext): Promise<void> {
  return choose(client(), 'chart', vscode.l10n.t('Which chart?'));
}

export function chooseVersion({ client }: CommandContext): Promise<void> {
  return choose(client(), 'version', vscode.l10n.t('Which version of the chart?'));
}

export function chooseProfile({ client }: CommandContext): Promise<void> {
  return choose(client(), 'profile', vscode.l10n.t('What is it for?'));
}

/** Says it of the file in the editor, where a person likes: in a comment, or in the configuration. */
async function choose(
  client: BaseLanguageClient | undefined,
  choice: Choice,
  title: string,
): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !client?.isRunning()) return;
  const ask = (value?: string) =>
    client.sendRequest<ChooseAnswer | null>('polyaxonValues/choose', {
      textDocument: { uri: document.uri.toString() },
      choice,
      ...(value === undefined ? {} : { value }),
    });
  const listed = await ask();
  const items = listed?.values.map((label) =>
    label === listed.current ? { label, description: vscode.l10n.t('now') } : { label },
  );
  const value = items && (await vscode.window.showQuickPick(items, { title }))?.label;
  if (value === undefined) return;
  const inComment = { label: vscode.l10n.t('In a comment in the file'), isComment: true };
  const inConfig = { label: vscode.l10n.t('In {0}', CONFIG_FILE), isComment: false };
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  const how = await vscode.window.showQuickPick(folder ? [inComment, inConfig] : [inComment], {
    title: vscode.l10n.t('Where is it to be written?'),
  });
  if (!how) return;
  // Asked again: the file may have changed while somebody was choosing.
  const [comment, config] = (await ask(value))?.ways ?? [];
  const way = how.isComment ? comment : config;
  if (way) await applyTextEdits(vscode.Uri.parse(way.uri, true), [way.edit]);
  else if (comment) await addToConfig(document, choice, value);
}
