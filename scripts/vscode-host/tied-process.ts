import { type ChildProcess, spawn } from 'node:child_process';

interface TiedProcessOptions {
  readonly cwd: string;
  /** An open file that gets all output. */
  readonly output: number;
  /** Added to the environment of this process. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts a program that ends, with all that it started, when this process ends or is interrupted. */
export function startTiedProcess(
  command: string,
  args: readonly string[],
  { cwd, output, env }: TiedProcessOptions,
): ChildProcess {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', output, output],
    // A process group of its own can be ended as a whole.
    detached: true,
  });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const onExit = () => endTiedProcess(child);
  const onSignal = () => process.exit(130);
  process.once('exit', onExit);
  for (const signal of signals) process.once(signal, onSignal);
  child.once('close', () => {
    process.off('exit', onExit);
    for (const signal of signals) process.off(signal, onSignal);
  });
  return child;
}

/** Ends such a program and all that it started. */
export function endTiedProcess(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It ended in between.
  }
}
