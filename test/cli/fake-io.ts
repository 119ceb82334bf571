import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import type { FileKind, Io, Output, Ran } from '../../server/src/cli/io.ts';
import { systemError } from '../../server/src/cli/system-error.ts';

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
  /** How wide the terminal is. */
  readonly columns?: number;
  /** The current folder. */
  readonly folder?: string;
  /** Files that cannot be written. */
  readonly readOnly?: readonly string[];
  /** What a program does, given its name and arguments; none can be started if left out. */
  readonly runs?: (command: readonly string[], input: string) => Ran | undefined;
  /** What changes on the disk, one after the other, for whoever watches. */
  readonly changes?: readonly (() => void)[];
  /** Milliseconds that pass each time somebody looks at the clock. */
  readonly tick?: number;
}

/** A process and a disk in memory. */
export function fakeIo(options: FakeIoOptions = {}): FakeIo {
  const { isTTY = false, env = {}, folder = '/project', readOnly = [], tick = 0 } = options;
  const files = new Map<string, Uint8Array>();
  for (const [path, content] of options.files ?? []) files.set(path, bytes(content));
  const stdout = collector(isTTY, options.columns);
  const stderr = collector(isTTY, options.columns);
  const resolve = (path: string) => posix.resolve(folder, path);
  const keyOf = (path: string) => posix.relative(folder, resolve(path));
  const below = (path: string) => {
    const start = keyOf(path) === '' ? '' : `${keyOf(path)}/`;
    return [...files.keys()].flatMap((key) =>
      key.startsWith(start) && !key.startsWith('../') ? [key.slice(start.length).split('/')] : [],
    );
  };
  const changes = [...(options.changes ?? [])];
  let clock = 0;
  return {
    files,
    env,
    stdout,
    stderr,
    stdoutText: stdout.text,
    stderrText: stderr.text,
    separator: '/',
    now: () => {
      clock += tick;
      return clock;
    },
    resolve,
    readStdin: async () => bytes(options.stdin ?? ''),
    readFile: async (path) => {
      const content = files.get(keyOf(path));
      if (content) return content;
      throw systemError(below(path).length > 0 ? 'EISDIR' : 'ENOENT');
    },
    kindOf: async (path) => {
      if (files.has(keyOf(path))) return 'file';
      return below(path).length > 0 ? 'folder' : undefined;
    },
    readFolder: async (path) => {
      const entries = below(path).map(([name = '', ...rest]) => {
        const kind: FileKind = rest.length > 0 ? 'folder' : 'file';
        return [name, { name, kind }] as const;
      });
      return [...new Map(entries).values()];
    },
    readOwn: async (path) => {
      const file = new URL(`../../dist/${path}`, import.meta.url);
      return readFile(file).catch(() => undefined);
    },
    runProgram: async (program, args, input = '') => {
      const ran = options.runs?.([program, ...args], input);
      if (ran) return ran;
      throw systemError('ENOENT');
    },
    changed: async () => {
      const change = changes.shift();
      change?.();
      return change !== undefined;
    },
    realPath: async (path) => resolve(path),
    writeFile: async (path, content, expected) => {
      if (readOnly.includes(path)) throw systemError('EACCES');
      const now = files.get(keyOf(path));
      if (expected && now && Buffer.compare(now, expected) !== 0) throw systemError('ECHANGED');
      files.set(keyOf(path), content);
    },
  };
}

function collector(isTTY: boolean, columns?: number): Output & { readonly text: () => string } {
  let text = '';
  return {
    isTTY,
    ...(columns === undefined ? {} : { columns }),
    write: (more) => {
      text += more;
    },
    text: () => text,
  };
}

function bytes(content: Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
