import type { Problem } from './arguments.ts';
import type { Io } from './io.ts';

/** On the command line, and what findings in it are reported under. */
export const STDIN = '-';
const STDIN_NAME = '<stdin>';

export interface TextFile {
  readonly path: string;
  /** What the linter goes by; absolute, so that it does not matter where the command was typed. */
  readonly name: string;
  /** Without the byte order mark, so that columns are those of an editor. */
  readonly text: string;
  readonly byteOrderMark: boolean;
}

export async function readTextFile(operand: string, io: Io): Promise<TextFile | Problem> {
  const path = operand === STDIN ? STDIN_NAME : operand;
  const name = operand === STDIN ? STDIN_NAME : io.resolve(operand);
  try {
    const bytes = await (operand === STDIN ? io.readStdin() : io.readFile(operand));
    const decoded = decode(bytes);
    return decoded ? { path, name, ...decoded } : { problem: `${path}: not UTF-8 text` };
  } catch (error) {
    return { problem: `${path}: ${reason(error)}` };
  }
}

/** Writes a new text with the byte order mark that the file had; the problem, if it cannot be. */
export async function writeTextFile(
  { path, byteOrderMark }: TextFile,
  text: string,
  io: Io,
): Promise<Problem | undefined> {
  try {
    await io.writeFile(path, new TextEncoder().encode(withMark(text, byteOrderMark)));
    return undefined;
  } catch (error) {
    return { problem: `${path}: not fixed: ${reason(error)}` };
  }
}

export function withMark(text: string, byteOrderMark: boolean): string {
  return byteOrderMark ? `\uFEFF${text}` : text;
}

function decode(bytes: Uint8Array): Pick<TextFile, 'text' | 'byteOrderMark'> | undefined {
  try {
    const decoded = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const byteOrderMark = decoded.startsWith('\uFEFF');
    return { text: byteOrderMark ? decoded.slice(1) : decoded, byteOrderMark };
  } catch {
    return undefined;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EISDIR: 'is a directory; name the files in it',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
};

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return REASONS[code] ?? error.message;
}
