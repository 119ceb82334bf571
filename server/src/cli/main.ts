import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import process from 'node:process';
import type { Io, Output } from './io.ts';
import { run } from './run.ts';

const io: Io = {
  stdout: output(process.stdout),
  stderr: output(process.stderr),
  env: process.env,
  resolve: (path) => resolve(path),
  readStdin,
  readFile: (path) => readFile(path),
  writeFile: (path, bytes) => writeFile(path, bytes),
};

// The exit code is set, not exited with, so that what is written to a pipe arrives whole.
run(process.argv.slice(2), io).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`polyaxon-values: this is a bug: ${told}\n`);
    process.exitCode = 2;
  },
);

/** A reader that has seen enough (`| head`) closes the pipe: no error of ours. */
function output(stream: NodeJS.WriteStream): Output {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    isTTY: stream.isTTY,
    write: (text) => {
      stream.write(text);
    },
  };
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
