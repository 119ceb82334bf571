import type { ServerContext } from '../server-context.ts';

/** What a client has done by `workspace/executeCommand`. */
export interface ServerCommand {
  /** Others than those of the extension: VS Code makes commands of its own of these. */
  readonly id: `polyaxonValues.server.${string}`;
  /** `begin` shows that it goes on, and lets it be cancelled. */
  run(
    context: ServerContext,
    begin: (title: string) => Promise<Progress>,
    given: readonly unknown[],
  ): Promise<unknown>;
}

export interface Progress {
  report(percentage: number, message: string): void;
  done(): void;
  isCancelled(): boolean;
}
