import type { CommandContext } from './command.ts';

/** Also where it crashed so often that it was left alone: what a person starts counts anew. */
export async function restart({ client, start, log }: CommandContext): Promise<void> {
  const running = client();
  if (!running) return start();
  try {
    running.clientOptions.errorHandler = running.createDefaultErrorHandler();
    if (running.isRunning()) await running.stop();
    await running.start();
  } catch (error) {
    log.error(`The language server did not start: ${error}`);
    log.show();
  }
}
