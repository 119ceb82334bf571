import * as vscode from 'vscode';
import { aboutFile } from './about-file.ts';
import { checkWorkspace } from './check-workspace.ts';
import { checkFile, chooseChart, chooseProfile, chooseVersion } from './choose.ts';
import type { Command, CommandContext } from './command.ts';
import { compareWithDefaults } from './compare-with-defaults.ts';
import { explainRule } from './explain-rule.ts';
import { fixAll } from './fix-all.ts';
import { insertBlock } from './insert-block.ts';
import { applyMigration, migrate } from './migrate.ts';
import { newValuesFile } from './new-values-file.ts';
import { openDocumentation } from './open-documentation.ts';
import { restart } from './restart.ts';
import { showEffectiveValues } from './show-effective-values.ts';
import { showOutput } from './show-output.ts';

const commands: readonly Command[] = [
  aboutFile,
  checkFile,
  checkWorkspace,
  fixAll,
  insertBlock,
  migrate,
  applyMigration,
  newValuesFile,
  chooseChart,
  chooseVersion,
  chooseProfile,
  showEffectiveValues,
  compareWithDefaults,
  explainRule,
  openDocumentation,
  restart,
  showOutput,
];

export function registerCommands(context: CommandContext): readonly vscode.Disposable[] {
  return commands.map(({ id, run }) =>
    vscode.commands.registerCommand(id, (...args: unknown[]) => run(context, ...args)),
  );
}
