import type { CommandContext } from './command.ts';

export function restart({ restart }: CommandContext): Promise<void> {
  return restart();
}
