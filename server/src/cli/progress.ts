import type { Io } from './io.ts';

export interface Progress {
  /** So many files are done. */
  at(done: number): void;
  /** Before anything else is written, and at the end. */
  clear(): void;
}

/** Milliseconds before a person wonders, and between two changes of the line. */
const PATIENCE = 1000;
const PACE = 100;

/** One line on the terminal that tells how far it has come; nothing where there is no terminal. */
export function progressOf(total: number, io: Io): Progress {
  const { stderr } = io;
  if (!stderr.isTTY || io.env.TERM === 'dumb') return { at: () => {}, clear: () => {} };
  let due = io.now() + PATIENCE;
  let shown = false;
  return {
    at: (done) => {
      const now = io.now();
      if (now < due) return;
      due = now + PACE;
      shown = true;
      stderr.write(`\r\u001b[Kchecked ${done} of ${total} files`);
    },
    clear: () => {
      if (shown) stderr.write('\r\u001b[K');
      shown = false;
    },
  };
}
