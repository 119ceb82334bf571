import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { EffectiveAnswer } from '../../../server/src/features/answers.ts';

export const EFFECTIVE = 'polyaxon-values-effective';

/** Which text of the server's answer a page shows. */
export type Side = 'text' | 'plain' | 'defaults';

interface Subject {
  readonly uri: string;
  readonly release: number;
  readonly side: Side;
}

function titleOf(side: Side): string {
  switch (side) {
    case 'text':
      return vscode.l10n.t('Effective values');
    case 'plain':
      return vscode.l10n.t('What Helm would use');
    case 'defaults':
      return vscode.l10n.t('Defaults of the chart');
  }
}

/** The address of a page; what it shows stands in its query. */
export function effectivePage(uri: vscode.Uri, name: string, release: number, side: Side) {
  const subject: Subject = { uri: uri.toString(), release, side };
  const path = `/${titleOf(side)} (${name.replaceAll('/', '-')}).yaml`;
  return vscode.Uri.from({ scheme: EFFECTIVE, path, query: JSON.stringify(subject) });
}

export function subjectOf(page: vscode.Uri): Subject {
  return JSON.parse(page.query);
}

/** Null where the file holds no values any more, or is gone, or the server does not run. */
export async function askEffective(
  client: BaseLanguageClient | undefined,
  uri: vscode.Uri,
  release: number,
  token?: vscode.CancellationToken,
): Promise<EffectiveAnswer | null> {
  if (!client?.isRunning()) return null;
  try {
    // The server answers for open documents alone, and an editor may have been closed.
    await vscode.workspace.openTextDocument(uri);
  } catch {
    return null;
  }
  const asked = { textDocument: { uri: uri.toString() }, release };
  return client.sendRequest<EffectiveAnswer | null>('polyaxonValues/effectiveValues', asked, token);
}
