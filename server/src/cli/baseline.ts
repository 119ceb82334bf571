import { below } from '../core/file-names.ts';
import { isObject, type Json } from '../core/json.ts';
import type { Problem } from './arguments.ts';
import { relativeTo } from './files/path.ts';
import type { Io } from './io.ts';
import type { FileReport, ReportedFinding } from './reporters/reporter.ts';
import { encode, readTextFile, writeWhole } from './text-file.ts';

/**
 * Known problems by file, told by rule and value path, so that they stay known when lines move. One
 * that occurs twice is listed twice. Files are named as seen from the folder of the baseline.
 */
export interface Baseline {
  readonly folder: string;
  readonly known: ReadonlyMap<string, readonly string[]>;
}

export async function readBaseline(path: string, io: Io): Promise<Baseline | Problem> {
  const file = await readTextFile(path, io);
  if ('problem' in file) {
    return { problem: `${file.problem}; --update-baseline writes a baseline` };
  }
  const known = knownIn(parse(file.text));
  if (!known) return { problem: `${path}: not a baseline` };
  return { folder: folderOf(path, io), known };
}

export interface Compared {
  /** Without what is known. */
  readonly files: readonly FileReport[];
  /** How many known problems are gone. */
  readonly gone: number;
}

export async function withoutKnown(
  files: readonly FileReport[],
  { folder, known }: Baseline,
  io: Io,
): Promise<Compared> {
  const left = new Map<string, string[]>([...known].map(([name, list]) => [name, [...list]]));
  const rest = files.map((file) => {
    const expected = left.get(nameOf(file, folder, io)) ?? [];
    const isNew = (finding: ReportedFinding) => {
      const index = expected.indexOf(entryOf(finding));
      if (index !== -1) expected.splice(index, 1);
      return index === -1;
    };
    return { ...file, findings: file.findings.filter(isNew) };
  });
  const checked = new Set(files.map((file) => nameOf(file, folder, io)));
  let gone = 0;
  for (const [name, list] of left) {
    if (checked.has(name) || !(await exists(name, folder, io))) gone += list.length;
  }
  return { files: rest, gone };
}

/** Writes what was found, and keeps what is known of files that were not checked but are there. */
export async function updateBaseline(
  path: string,
  files: readonly FileReport[],
  io: Io,
): Promise<Problem | undefined> {
  const before = (await io.kindOf(path)) === undefined ? undefined : await readBaseline(path, io);
  if (before && 'problem' in before) return before;
  const folder = folderOf(path, io);
  const known = new Map(
    files.map((file) => [nameOf(file, folder, io), file.findings.map(entryOf)]),
  );
  for (const [name, list] of before?.known ?? []) {
    if (!known.has(name) && (await exists(name, folder, io))) known.set(name, [...list]);
  }
  const findings = [...known]
    .filter(([, list]) => list.length > 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, list]) => [name, list.toSorted()] as const);
  const text = `${JSON.stringify({ version: 1, findings: Object.fromEntries(findings) }, null, 2)}\n`;
  return writeWhole(path, encode(text), io);
}

function entryOf({ rule, path }: ReportedFinding): string {
  return path === '' ? rule : `${rule} ${path}`;
}

function folderOf(path: string, io: Io): string {
  const absolute = io.resolve(path);
  return absolute.slice(0, Math.max(absolute.lastIndexOf('/'), 0)) || '/';
}

function nameOf({ path }: FileReport, folder: string, io: Io): string {
  return relativeTo(folder, io.resolve(path));
}

async function exists(name: string, folder: string, io: Io): Promise<boolean> {
  const onOtherDrive = /^[a-z]:\//i.test(name);
  return (await io.kindOf(onOtherDrive ? name : below(folder, name))) !== undefined;
}

function parse(text: string): Json | undefined {
  try {
    const json: Json = JSON.parse(text);
    return json;
  } catch {
    return undefined;
  }
}

function knownIn(json: Json | undefined): Baseline['known'] | undefined {
  if (!isObject(json) || json.version !== 1 || !isObject(json.findings)) return undefined;
  const known = new Map<string, readonly string[]>();
  for (const [name, list] of Object.entries(json.findings)) {
    if (!Array.isArray(list)) return undefined;
    const entries = list.filter((entry) => typeof entry === 'string');
    if (entries.length < list.length) return undefined;
    known.set(name, entries);
  }
  return known;
}
