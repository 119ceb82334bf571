import type { CancellationToken } from 'vscode-languageserver';

/** Lets others wait until something may have changed: a pause after the last time that it was said. */
export interface Turns {
  count(): number;
  /** Something may have changed. */
  next(): void;
  /** Resolves when it is another turn than that one, or when nobody wants to know any more. */
  after(turn: number, token: CancellationToken): Promise<void>;
}

export function createTurns(pause: number): Turns {
  const waiting = new Set<() => void>();
  let count = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const begin = () => {
    count++;
    for (const resolve of waiting) resolve();
    waiting.clear();
  };
  return {
    count: () => count,
    next: () => {
      clearTimeout(timer);
      timer = setTimeout(begin, pause);
    },
    after: (turn, token) => {
      if (count !== turn || token.isCancellationRequested) return Promise.resolve();
      return new Promise((resolve) => {
        waiting.add(resolve);
        token.onCancellationRequested(() => {
          waiting.delete(resolve);
          resolve();
        });
      });
    },
  };
}
