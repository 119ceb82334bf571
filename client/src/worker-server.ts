import {
  BrowserMessageReader,
  BrowserMessageWriter,
  type MessageTransports,
} from 'vscode-languageclient/browser';

/** Milliseconds between two questions whether the worker lives, and until the answer must be there. */
const EVERY = 10_000;
const PATIENCE = 20_000;

/** The server as a worker, a new one for each start. */
interface WorkerServer {
  start(): Promise<MessageTransports>;
  /**
   * A worker that dies tells nobody. So it is asked; where no answer comes, the connection is closed, and
   * the language client starts it again or says that it crashed too often.
   */
  watch(isAlive: () => Promise<unknown>): void;
  dispose(): void;
}

/** `base`: where the bundles are. */
export function createWorkerServer(base: string, onError: (reason: string) => void): WorkerServer {
  let running: { readonly worker: Worker; readonly reader: ClosingReader } | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;
  const end = () => {
    clearInterval(timer);
    running?.worker.terminate();
    running = undefined;
  };
  let isAlive: () => Promise<unknown> = async () => true;
  const look = async (of: ClosingReader) => {
    let late: ReturnType<typeof setTimeout> | undefined;
    const died = new Promise<false>((resolve) => {
      late = setTimeout(() => resolve(false), PATIENCE);
    });
    const lives = await Promise.race([
      isAlive().then(
        () => true,
        () => true,
      ),
      died,
    ]);
    clearTimeout(late);
    if (lives || running?.reader !== of) return;
    onError('The worker of the language server does not answer any more; it is started again.');
    end();
    of.close();
  };
  return {
    start: async () => {
      end();
      const worker = new Worker(`${base}server-worker.js`);
      worker.addEventListener('error', ({ message }) => {
        onError(`The worker of the language server failed: ${message}`);
      });
      worker.postMessage({ base });
      const reader = new ClosingReader(worker);
      running = { worker, reader };
      timer = setInterval(() => void look(reader), EVERY);
      return { reader, writer: new BrowserMessageWriter(worker) };
    },
    watch: (ask) => {
      isAlive = ask;
    },
    dispose: end,
  };
}

class ClosingReader extends BrowserMessageReader {
  close(): void {
    this.fireClose();
  }
}
