import * as vscode from 'vscode';

const THEMES = { light: 'Default Light Modern', dark: 'Default Dark Modern' };

/** Does the same in a light and in a dark editor; the name is for pictures. */
export async function inThemes(look: (name: string) => Promise<void>): Promise<void> {
  const workbench = vscode.workspace.getConfiguration('workbench');
  for (const [name, theme] of Object.entries(THEMES)) {
    await workbench.update('colorTheme', theme, vscode.ConfigurationTarget.Global);
    await look(name);
  }
  await workbench.update('colorTheme', undefined, vscode.ConfigurationTarget.Global);
}
