/** Tells a client without pull diagnostics what was found: at once on opening, else after a pause. */
export interface DiagnosticsPusher {
  now(uri: string): void;
  soon(uri: string): void;
  clear(uri: string): void;
}

/** `publish` sends what is to be said of a document now; `clear` sends that nothing is. */
export function createPusher(
  pause: number,
  publish: (uri: string) => Promise<void>,
  clear: (uri: string) => void,
): DiagnosticsPusher {
  const timers = new Map<string, NodeJS.Timeout>();
  const stop = (uri: string) => {
    clearTimeout(timers.get(uri));
    timers.delete(uri);
  };
  const now = (uri: string) => {
    stop(uri);
    void publish(uri);
  };
  return {
    now,
    soon: (uri) => {
      stop(uri);
      timers.set(
        uri,
        setTimeout(() => now(uri), pause),
      );
    },
    clear: (uri) => {
      stop(uri);
      clear(uri);
    },
  };
}
