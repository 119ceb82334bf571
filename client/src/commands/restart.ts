import type { Command } from './command.ts';

export const restart: Command = {
  id: 'polyaxonValues.restart',
  async run({ client }) {
    const running = client();
    await running?.stop();
    await running?.start();
  },
};
