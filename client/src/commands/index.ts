import * as vscode from 'vscode';
import { aboutFile } from './about-file.ts';
import { checkWorkspace } from './check-workspace.ts';
import { chooseChart, chooseProfile, chooseVersion } from './choose.ts';
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

/** As in `package.json`, there with `polyaxonValues.` before. */
const commands: Readonly<Record<string, Command>> = {
  aboutFile,
  applyMigration,
  // Says for good that a file holds Polyaxon values: which chart they are for is all that it takes.
  checkFile: chooseChart,
  checkWorkspace,
  chooseChart,
  chooseProfile,
  chooseVersion,
  compareWithDefaults,
  explainRule,
  fixAll,
  insertBlock,
  migrate,
  newValuesFile,
  openDocumentation,
  restart,
  showEffectiveValues,
  showOutput,
};

export function registerCommands(context: CommandContext): readonly vscode.Disposable[] {
  return Object.entries(commands).map(([name, run]) =>
    vscode.commands.registerCommand(`polyaxonValues.${name}`, (...args: unknown[]) =>
      run(context, ...args),
    ),
  );
}
