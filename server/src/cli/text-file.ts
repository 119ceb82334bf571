import type { Problem } from './arguments.ts';
import { type Io, MAX_BYTES } from './io.ts';
import { reason } from './system-error.ts';

/** On the command line, and what findings in it are reported under. */
export const STDIN = '-';
const STDIN_NAME = '<stdin>';

/** What an operand is called in reports. */
export function reportedName(operand: string): string {
  return operand === STDIN ? STDIN_NAME : operand;
}

export interface TextFile {
  readonly path: string;
  /** What the linter goes by; absolute, so that it does not matter where the command was typed. */
  readonly name: string;
  /** Without the byte order mark, so that columns are those of an editor. */
  readonly text: string;
  readonly byteOrderMark: boolean;
  /** There is more of it than is read: enough to tell that it is too large, no text to write back. */
  readonly isCut: boolean;
}

export interface UnreadFile extends Problem {
  readonly name: string;
  /** As much of it as is text, where the file could be read at all. */
  readonly lossyText?: string;
}

export async function readTextFile(operand: string, io: Io): Promise<TextFile | UnreadFile> {
  const name = operand === STDIN ? STDIN_NAME : io.resolve(operand);
  const path = io.calls?.(name) ?? reportedName(operand);
  try {
    const bytes = await (operand === STDIN ? io.readStdin() : io.readFile(operand));
    const isCut = bytes.length > MAX_BYTES;
    const decoded = decode(bytes, isCut);
    if (decoded) return { path, name, ...decoded, isCut };
    const lossyText = new TextDecoder().decode(bytes);
    return { problem: `${path}: not UTF-8 text`, name, lossyText };
  } catch (error) {
    return { problem: `${path}: ${reason(error)}`, name };
  }
}

/** Writes a new text with the byte order mark that the file had; the problem, if it cannot be. */
export async function writeTextFile(
  file: TextFile,
  text: string,
  io: Io,
): Promise<Problem | undefined> {
  const { path, byteOrderMark, isCut } = file;
  if (isCut) return { problem: `${path}: not written: it is too large` };
  const asRead = encode(withMark(file.text, byteOrderMark));
  const encoded = encode(withMark(text, byteOrderMark));
  return writeWhole(path, encoded, io, asRead);
}

/** Writes a file whole, or says why it is as it was. */
export async function writeWhole(
  path: string,
  bytes: Uint8Array,
  io: Io,
  expected?: Uint8Array,
): Promise<Problem | undefined> {
  try {
    await io.writeFile(path, bytes, expected);
    return undefined;
  } catch (error) {
    return { problem: `${path}: not written: ${reason(error, expected ? undefined : NO_FOLDER)}` };
  }
}

/** What lacks where a new file cannot be put. */
const NO_FOLDER = 'there is no such folder';

export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function withMark(text: string, byteOrderMark: boolean): string {
  return byteOrderMark ? `\uFEFF${text}` : text;
}

function decode(
  bytes: Uint8Array,
  isCut: boolean,
): Pick<TextFile, 'text' | 'byteOrderMark'> | undefined {
  try {
    const decoded = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, {
      // Half a character may stand where it was cut.
      stream: isCut,
    });
    const byteOrderMark = decoded.startsWith('\uFEFF');
    return { text: byteOrderMark ? decoded.slice(1) : decoded, byteOrderMark };
  } catch {
    return undefined;
  }
}
