import * as vscode from 'vscode';
import { effectivePage } from '../effective/effective-page.ts';
import { pickRelease } from '../effective/pick-release.ts';
import type { Command } from './command.ts';

/** What Helm would use beside what the chart brings, in the diff editor. */
export const compareWithDefaults: Command = {
  id: 'polyaxonValues.compareWithDefaults',
  async run(context) {
    const picked = await pickRelease(context);
    if (!picked) return;
    const { uri, release, answer } = picked;
    const page = (side: 'defaults' | 'plain') => effectivePage(uri, answer.release, release, side);
    const title = `Defaults of ${answer.chart} ↔ ${answer.release}`;
    await vscode.commands.executeCommand('vscode.diff', page('defaults'), page('plain'), title);
  },
};
