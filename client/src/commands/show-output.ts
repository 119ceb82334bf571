import type { Command } from './command.ts';

export const showOutput: Command = {
  id: 'polyaxonValues.showOutput',
  run: ({ log }) => log.show(),
};
