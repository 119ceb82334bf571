import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import process from 'node:process';
import type { FileKind, FolderEntry, Io, Output } from './io.ts';
import { run } from './run.ts';

const io: Io = {
  stdout: output(process.stdout),
  stderr: output(process.stderr),
  env: process.env,
  separator: sep,
  now: () => performance.now(),
  resolve: (path) => resolve(path).replaceAll(sep, '/'),
  kindOf,
  readFolder,
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

async function kindOf(path: string): Promise<FileKind | undefined> {
  const stats = await stat(path).catch(() => undefined);
  if (stats?.isDirectory()) return 'folder';
  // Pipes such as /dev/stdin and <(helm get values) are read like files.
  return stats && 'file';
}

async function readFolder(path: string): Promise<readonly FolderEntry[]> {
  const entries = await readdir(path, { withFileTypes: true });
  return Promise.all(
    entries.map(async (entry): Promise<FolderEntry> => {
      const { name } = entry;
      if (entry.isDirectory()) return { name, kind: 'folder' };
      if (entry.isFile()) return { name, kind: 'file' };
      const leadsToFile = entry.isSymbolicLink() && (await kindOf(join(path, name))) === 'file';
      return { name, kind: leadsToFile ? 'file' : 'other' };
    }),
  );
}
