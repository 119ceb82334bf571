import type * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { tellFailure } from './tell-failure.ts';
import { watchEnd } from './watch-end.ts';

/** What is made for one life of the server; `subscriptions` end with it. */
export interface ServerParts {
  readonly client: BaseLanguageClient;
  readonly subscriptions: readonly vscode.Disposable[];
}

export interface ServerLife {
  /** Undefined until the server is needed. */
  client(): BaseLanguageClient | undefined;
  /** Starts the server, where it was not needed yet; does nothing where it was. */
  start(): Promise<void>;
  /** Also where it did not start, or was left alone: a client is made anew, and counts no crashes. */
  restart(): Promise<void>;
  end(): Promise<void>;
}

/** The language server, from where it is needed first to the end of the extension. */
export function createServerLife(
  make: () => ServerParts,
  log: Pick<vscode.LogOutputChannel, 'error'>,
): ServerLife {
  let parts: ServerParts | undefined;
  let started: Promise<void> | undefined;
  const begin = async () => {
    let isTold = false;
    const failed = (reason?: string) => {
      if (!isTold) void tellFailure(reason);
      isTold = true;
    };
    try {
      parts = make();
      watchEnd(parts.client, failed);
      await parts.client.start();
    } catch (error) {
      const reason = error instanceof Error ? error : new Error(String(error));
      log.error(reason);
      failed(reason.message);
    }
  };
  const end = async () => {
    const ended = parts;
    parts = undefined;
    // One that does not run cannot be stopped, and says so.
    await ended?.client.stop().catch(() => undefined);
    for (const subscription of ended?.subscriptions ?? []) subscription.dispose();
  };
  return {
    client: () => parts?.client,
    start: () => {
      started ??= begin();
      return started;
    },
    restart: () => {
      started = Promise.resolve(started).then(end).then(begin);
      return started;
    },
    end,
  };
}
