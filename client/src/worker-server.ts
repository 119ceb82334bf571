/** Milliseconds between two questions whether the worker lives, and until the answer must be there. */
const EVERY = 10_000;
const PATIENCE = 20_000;

/** As much of a `Worker` as is needed here. */
export interface ServerWorker {
  postMessage(message: unknown): void;
  addEventListener(type: 'error', listener: (event: { readonly message: string }) => void): void;
  terminate(): void;
}

interface Parts<W extends ServerWorker, T> {
  /** Where the bundles are. */
  readonly base: string;
  readonly make: (script: string) => W;
  /** How to speak with a worker; `close` tells the language client that nobody is there any more. */
  readonly connect: (worker: W) => { readonly transports: T; close(): void };
  readonly isAlive: () => Promise<unknown>;
  readonly onError: (reason: string) => void;
}

/** The server as a worker, a new one for each start. */
export interface WorkerServer<T> {
  start(): Promise<T>;
  dispose(): void;
}

/**
 * A worker that dies tells nobody. So it is asked from time to time; where no answer comes, the connection
 * is closed, and the language client starts it again, or says that it crashed too often.
 */
export function createWorkerServer<W extends ServerWorker, T>(parts: Parts<W, T>): WorkerServer<T> {
  const { base, make, connect, isAlive, onError } = parts;
  let running: W | undefined;
  let asking: ReturnType<typeof setInterval> | undefined;
  const end = () => {
    clearInterval(asking);
    running?.terminate();
    running = undefined;
  };
  const look = async (worker: W, close: () => void) => {
    let late: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<false>((resolve) => {
      late = setTimeout(() => resolve(false), PATIENCE);
    });
    // An error is an answer, too.
    const answer = isAlive().then(
      () => true,
      () => true,
    );
    const lives = await Promise.race([answer, silence]);
    clearTimeout(late);
    if (lives || running !== worker) return;
    onError('The worker of the language server does not answer any more; it is started again.');
    end();
    close();
  };
  return {
    start: async () => {
      end();
      const worker = make(`${base}server-worker.js`);
      worker.addEventListener('error', ({ message }) => {
        onError(`The worker of the language server failed: ${message}`);
      });
      worker.postMessage({ base });
      const { transports, close } = connect(worker);
      running = worker;
      asking = setInterval(() => void look(worker, close), EVERY);
      return transports;
    },
    dispose: end,
  };
}
