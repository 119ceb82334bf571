import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { disk } from './disk.ts';
import { exitCode } from './exit-code.ts';
import { diskName } from './files/path.ts';
import { type Io, MAX_BYTES, type Output, type Ran } from './io.ts';
import { run } from './run.ts';
import { reason } from './system-error.ts';

// Of thousands of files little is kept, and what is not is collected: on a large machine the heap would
// rather grow, to twice of this.
setFlagsFromString('--semi-space-growth-factor=1');
setFlagsFromString('--heap-growing-percent=50');

// Windows looks for a program in the current folder first: a `git.exe` of a repository is not to be run.
process.env.NoDefaultCurrentDirectoryInExePath ??= '1';

const io: Io = {
  stdout: output(process.stdout),
  stderr: output(process.stderr),
  env: process.env,
  separator: sep,
  now: () => performance.now(),
  resolve: (path) => diskName(resolve(path), sep),
  ...disk,
  readStdin,
  readOwn: (path) => readFile(join(import.meta.dirname, path)).catch(() => undefined),
  runProgram,
  changed,
};

// The exit code is set, not exited with, so that what is written to a pipe arrives whole.
run(process.argv.slice(2), io).then(
  (code) => {
    process.exitCode ??= code;
  },
  (error: unknown) => {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    fail(`this is a bug: ${told}`);
  },
);

function fail(told: string): void {
  process.exitCode = exitCode.failed;
  process.stderr.write(`polyaxon-values: ${told}\n`);
}

function output(stream: NodeJS.WriteStream): Output {
  let isBroken = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough (`| head`) closes the pipe: no error of ours.
    if (error.code === 'EPIPE' || isBroken) return;
    isBroken = true;
    process.exitCode = exitCode.failed;
    // What cannot be said on standard error is said by the exit code alone.
    if (stream !== process.stderr) fail(`standard output: ${reason(error)}`);
  });
  return {
    isTTY: stream.isTTY,
    ...(stream.isTTY ? { columns: stream.columns } : {}),
    write: (text) => {
      if (!isBroken) stream.write(text);
    },
  };
}

function runProgram(program: string, args: readonly string[], input = ''): Promise<Ran> {
  return new Promise((done, failed) => {
    const child = spawn(program, args);
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', failed);
    child.on('close', (code) => {
      const [stdout, stderr] = [out, err].map((chunks) => Buffer.concat(chunks).toString('utf8'));
      done({ code: code ?? 1, stdout: stdout ?? '', stderr: stderr ?? '' });
    });
    // One that ends without reading what it is told closes the pipe.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

/** One save comes as several events: the last of them counts. What is installed or built is no change. */
function changed(): Promise<boolean> {
  return new Promise((resolve) => {
    let quiet: NodeJS.Timeout | undefined;
    const watcher = watch('.', { recursive: true }, (_event, name) => {
      if (name === null || /(?:^|[\\/])(?:node_modules|\.git)(?:[\\/]|$)/.test(name)) return;
      clearTimeout(quiet);
      quiet = setTimeout(() => {
        watcher.close();
        resolve(true);
      }, 100);
    });
    watcher.on('error', () => resolve(false));
  });
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    chunks.push(Buffer.from(chunk));
    length += chunk.length;
    if (length > MAX_BYTES) break;
  }
  return Buffer.concat(chunks).subarray(0, MAX_BYTES + 1);
}
