import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import process from 'node:process';
import type { FileKind, FolderEntry, Io, Output, Ran } from './io.ts';
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
  readOwn: (path) => readFile(join(import.meta.dirname, path)).catch(() => undefined),
  runProgram,
  changed,
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
    ...(stream.isTTY ? { columns: stream.columns } : {}),
    write: (text) => {
      stream.write(text);
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
