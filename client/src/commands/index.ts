import * as vscode from 'vscode';
import { checkFile } from './check-file.ts';
import type { Command, CommandContext } from './command.ts';
import { compareWithDefaults } from './compare-with-defaults.ts';
import { fixAll } from './fix-all.ts';
import { insertBlock } from './insert-block.ts';
import { openDocumentation } from './open-documentation.ts';
import { restart } from './restart.ts';
import { showEffectiveValues } from './show-effective-values.ts';
import { showOutput } from './show-output.ts';

const commands: readonly Command[] = [
  checkFile,
  fixAll,
  insertBlock,
  openDocumentation,
  showEffectiveValues,
  compareWithDefaults,
  restart,
  showOutput,
];

export function registerCommands(context: CommandContext): readonly vscode.Disposable[] {
  return commands.map(({ id, run }) =>
    vscode.commands.registerCommand(id, (...args: unknown[]) => run(context, ...args)),
  );
}
