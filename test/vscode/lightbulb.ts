import * as vscode from 'vscode';
import { until } from './until.ts';

type Action = vscode.CodeAction | vscode.Command;

/**
 * Opens the lightbulb's menu at a place and leaves it open; gives its titles from top to bottom.
 * Close it with the command `hideCodeActionWidget`.
 */
export async function openLightbulb(
  document: vscode.TextDocument,
  at: vscode.Range | vscode.Position,
): Promise<readonly string[]> {
  const selection = at instanceof vscode.Position ? new vscode.Range(at, at) : at;
  await vscode.window.showTextDocument(document, { selection });
  return until('the lightbulb menu', () => askForMenu(document));
}

/** Picks an action from the lightbulb's menu and waits until it has changed the document. */
export async function applyThroughLightbulb(
  document: vscode.TextDocument,
  at: vscode.Range | vscode.Position,
  title: string,
): Promise<void> {
  const before = document.getText();
  const changed = () => (document.getText() === before ? undefined : true);
  await until(`“${title}” to change the document`, async () => {
    const titles = await openLightbulb(document, at);
    const index = titles.indexOf(title);
    if (index === -1) {
      await vscode.commands.executeCommand('hideCodeActionWidget');
      throw new Error(`The lightbulb does not offer “${title}”, but: ${titles.join(' · ')}`);
    }
    // Without a menu on screen these commands do nothing, so a second try does no harm.
    for (let step = 0; step < index; step += 1) {
      await vscode.commands.executeCommand('selectNextCodeAction');
    }
    await vscode.commands.executeCommand('acceptSelectedCodeAction');
    return until('a change', changed, 3_000).catch(() => undefined);
  });
  // The editor ends with a request for new actions, which would cancel the next menu.
  await editorHasCaughtUp();
}

/**
 * Nothing tells an extension that the menu is on screen. So a provider listens in: it is asked
 * last, and answers when all others have answered a second time; then the editor has what it
 * needs, unless something else on its side cancelled the request: then there is no menu.
 */
async function askForMenu(document: vscode.TextDocument): Promise<readonly string[] | undefined> {
  let asked = false;
  let answer: { readonly titles: readonly string[] | undefined } | undefined;
  const listener = vscode.languages.registerCodeActionsProvider(
    { language: document.languageId },
    {
      async provideCodeActions(_document, range, context, token) {
        if (asked || context.triggerKind !== vscode.CodeActionTriggerKind.Invoke) return [];
        asked = true;
        const actions = await vscode.commands.executeCommand<Action[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          range,
        );
        answer = { titles: token.isCancellationRequested ? undefined : menuTitles(actions) };
        return [];
      },
    },
  );
  try {
    await vscode.commands.executeCommand('editor.action.quickFix');
    const given = await until('a request for actions', () => answer, 3_000).catch(() => undefined);
    await editorHasCaughtUp();
    return given?.titles;
  } finally {
    listener.dispose();
  }
}

/** The order of the menu: the groups that have a heading, then the rest. */
const groups = [
  vscode.CodeActionKind.QuickFix,
  vscode.CodeActionKind.RefactorExtract,
  vscode.CodeActionKind.RefactorInline,
  vscode.CodeActionKind.RefactorRewrite,
  vscode.CodeActionKind.RefactorMove,
  vscode.CodeActionKind.Refactor.append('surround'),
];

function menuTitles(actions: readonly Action[]): readonly string[] {
  return actions
    .filter((action) => !isIn(vscode.CodeActionKind.Source, action))
    .toSorted((one, other) => group(one) - group(other))
    .map(({ title }) => title);
}

function group(action: Action): number {
  const index = groups.findIndex((kind) => isIn(kind, action));
  return index === -1 ? groups.length : index;
}

function isIn(kind: vscode.CodeActionKind, action: Action): boolean {
  return 'kind' in action && action.kind !== undefined && kind.contains(action.kind);
}

/** When the editor's window answers the second question, it has digested what came before. */
async function editorHasCaughtUp(): Promise<void> {
  for (const _ of [1, 2]) await vscode.commands.executeCommand('setContext', 'caughtUp', true);
}
