import type { CommandContext } from './command.ts';

export function showOutput({ log }: CommandContext): void {
  log.show();
}
