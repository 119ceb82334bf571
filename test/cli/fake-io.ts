import { posix } from 'node:path';
import type { Io, Output } from '../../server/src/cli/io.ts';

export interface FakeIo extends Io {
  /** The disk: path → content. */
  readonly files: Map<string, Uint8Array>;
  readonly stdoutText: () => string;
  readonly stderrText: () => string;
}

export interface FakeIoOptions {
  readonly files?: Iterable<readonly [string, Uint8Array | string]>;
  readonly stdin?: Uint8Array | string;
  readonly env?: Readonly<Record<string, string>>;
  readonly isTTY?: boolean;
  /** The current folder. */
  readonly folder?: string;
  /** Files that cannot be written. */
  readonly readOnly?: readonly string[];
}

/** A process and a disk in memory. */
export function fakeIo(options: FakeIoOptions = {}): FakeIo {
  const { isTTY = false, env = {}, folder = '/project', readOnly = [] } = options;
  const files = new Map<string, Uint8Array>();
  for (const [path, content] of options.files ?? []) files.set(path, bytes(content));
  const stdout = collector(isTTY);
  const stderr = collector(isTTY);
  return {
    files,
    env,
    stdout,
    stderr,
    stdoutText: stdout.text,
    stderrText: stderr.text,
    resolve: (path) => posix.resolve(folder, path),
    readStdin: async () => bytes(options.stdin ?? ''),
    readFile: async (path) => {
      const content = files.get(path);
      if (content) return content;
      const isFolder = [...files.keys()].some((file) => file.startsWith(`${path}/`));
      throw systemError(isFolder ? 'EISDIR' : 'ENOENT');
    },
    writeFile: async (path, content) => {
      if (readOnly.includes(path)) throw systemError('EACCES');
      files.set(path, content);
    },
  };
}

function collector(isTTY: boolean): Output & { readonly text: () => string } {
  let text = '';
  return {
    isTTY,
    write: (more) => {
      text += more;
    },
    text: () => text,
  };
}

function bytes(content: Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: as the disk says it`), { code });
}
