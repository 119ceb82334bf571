import { open } from 'node:fs/promises';
import path from 'node:path';
import { startTiedProcess } from './tied-process.ts';

interface CommandOptions {
  readonly cwd: string;
  /** Output is appended here: nobody should have to read an install that works. */
  readonly logFile: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a program to its end; a failure says which program, and where its output is. */
export async function runCommand(
  command: string,
  args: readonly string[],
  { cwd, logFile, env }: CommandOptions,
): Promise<void> {
  const log = await open(logFile, 'a');
  try {
    await log.write(`\n$ ${[command, ...args].join(' ')}\n`);
    const failure = await new Promise<string | undefined>((resolve) => {
      const child = startTiedProcess(command, args, {
        cwd,
        output: log.fd,
        ...(env === undefined ? {} : { env }),
      });
      child.once('error', (error) => resolve(error.message));
      child.once('exit', (code, signal) =>
        resolve(code === 0 ? undefined : `it ended with ${signal ?? `exit code ${code}`}`),
      );
    });
    if (failure !== undefined) {
      const said = `${path.basename(command)} ${path.basename(args[0] ?? '')}`.trim();
      throw new Error(`\`${said}\` failed: ${failure}; its output is in ${logFile}`);
    }
  } finally {
    await log.close();
  }
}
