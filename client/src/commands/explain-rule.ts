import * as vscode from 'vscode';
import type { ListedRule } from '../../../server/src/features/answers.ts';
import type { CommandContext } from './command.ts';
import { openDocumentation } from './open-documentation.ts';

/** The page of a rule that a person picks; those with a finding in the file stand first. */
export async function explainRule(context: CommandContext): Promise<void> {
  await context.start();
  const uri = vscode.window.activeTextEditor?.document.uri;
  const rules =
    (await context.client()?.sendRequest<readonly ListedRule[]>('polyaxonValues/rules')) ?? [];
  const here = uri ? vscode.languages.getDiagnostics(uri).map(ruleOf) : [];
  const itemOf = ({ id, title }: ListedRule) => ({ label: id, detail: title, id });
  const isHere = ({ id }: ListedRule) => here.includes(id);
  const heading = (label: string) => ({
    label,
    kind: vscode.QuickPickItemKind.Separator,
    id: '',
  });
  const items = [
    heading(vscode.l10n.t('in this file')),
    ...rules.filter(isHere).map(itemOf),
    heading(vscode.l10n.t('all rules')),
    ...rules.filter((rule) => !isHere(rule)).map(itemOf),
  ];
  const title = vscode.l10n.t('Explain a rule');
  const picked = await vscode.window.showQuickPick(items, { title, matchOnDetail: true });
  if (picked) await openDocumentation(context, picked.id);
}

function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
