/** Milliseconds between two questions whether the worker lives, and until the answer must be there. */
const EVERY = 10_000;
const PATIENCE = 20_000;

/** Milliseconds in which a worker must have loaded its scripts, which a slow network brings. */
const LOADING = 60_000;

/** As much of a `Worker` as is needed here. */
export interface ServerWorker {
  postMessage(message: unknown): void;
  addEventListener(type: 'error', listener: (event: { readonly message?: string }) => void): void;
  addEventListener(type: 'message', listener: () => void, options: { once: true }): void;
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

/** The server as a worker, a new one for each start, which fails where it cannot be loaded. */
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
    // An error is an answer, too.
    const answer = isAlive().then(
      () => true,
      () => true,
    );
    if ((await within(PATIENCE, answer)) || running !== worker) return;
    onError('The worker of the language server does not answer any more.');
    end();
    close();
  };
  return {
    start: async () => {
      end();
      const script = `${base}server-worker.js`;
      const worker = make(script);
      running = worker;
      const loaded = new Promise<true>((resolve, reject) => {
        worker.addEventListener('message', () => resolve(true), { once: true });
        worker.addEventListener('error', ({ message }) => {
          const reason = message?.replace(/^Uncaught (Error: )?/, '');
          reject(new Error(reason || `${script} cannot be loaded`));
        });
      });
      worker.postMessage({ base });
      try {
        if (!(await within(LOADING, loaded))) throw new Error(`${script} does not answer`);
      } catch (error) {
        end();
        throw error;
      }
      worker.addEventListener('error', ({ message }) => {
        onError(`The worker of the language server failed: ${message}`);
      });
      const { transports, close } = connect(worker);
      asking = setInterval(() => void look(worker, close), EVERY);
      return transports;
    },
    dispose: end,
  };
}

/** What `answer` gives, undefined where it takes longer than that. */
async function within<T>(milliseconds: number, answer: Promise<T>): Promise<T | undefined> {
  let late: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<undefined>((resolve) => {
    late = setTimeout(resolve, milliseconds, undefined);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(late);
  }
}
