import type { Finding } from '../core/finding.ts';
import type { Fix } from '../core/fix.ts';
import { fixesOf } from '../core/fixes-of.ts';
import { formatPath } from '../core/path.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import { answerFix } from '../features/answer-fix.ts';
import { type Choose, mend } from '../features/fix-all.ts';
import { configFor } from './check-file.ts';
import type { CheckSettings } from './check-options.ts';
import type { Io } from './io.ts';
import { type ProjectFile, sourceOf } from './project.ts';
import { STDIN, withMark, writeTextFile } from './text-file.ts';
import { unifiedDiff } from './unified-diff.ts';

export interface FixedFile {
  /** What could not be done, and what a person should know. */
  readonly problems: readonly string[];
  readonly notes: readonly string[];
}

const NOTHING: FixedFile = { problems: [], notes: [] };

/** Applies the fixes of a file that were asked for. What cannot be written is checked as it is. */
export async function fixFile(
  file: ProjectFile,
  settings: CheckSettings,
  workspace: Workspace,
  io: Io,
): Promise<FixedFile> {
  const { read, path } = file;
  const source = sourceOf(file, workspace);
  if (!source || 'problem' in read) return NOTHING;
  const { text } = source;
  const refused = new Set<string>();
  const choose = chooserOf(settings, read.path, refused);
  const { text: fixed, mended } = mend(source, configFor(file), workspace, choose);
  const { fix, stdinFilename: stdin } = settings;
  const isWritten = fix === 'write';
  // Standard input has no place to be written back to: its text goes on to standard output.
  const isStdin = path === STDIN || (stdin !== undefined && io.resolve(stdin) === read.name);
  if (isWritten && isStdin) io.stdout.write(withMark(fixed, read.byteOrderMark));
  if (fixed === text) return { problems: [...refused], notes: [] };
  if (isWritten && !isStdin) {
    const notWritten = await writeTextFile(read, fixed, io);
    if (notWritten) return { problems: [...refused, notWritten.problem], notes: [] };
  }
  workspace.put({ ...source, text: fixed });
  const note = isWritten
    ? `${read.path}: mended ${ids(mended)}`
    : unifiedDiff(read.path, text, fixed);
  return { problems: [...refused], notes: [note] };
}

/** Each finding is mended once: a fix that needs a person does not always silence its rule. */
function chooserOf(settings: CheckSettings, path: string, refused: Set<string>): Choose {
  return (finding, mended) => {
    const fixes = fixesOf(finding);
    const safe = settings.fixSafe ? fixes.find((fix) => fix.safe) : undefined;
    const isAsked = settings.fixUnsafe || settings.fixRules.includes(finding.rule.id);
    if (safe || !isAsked) return safe;
    const key = keyOf(finding);
    const [first] = fixes;
    const isDone = mended.some((other) => keyOf(other) === key);
    return first && !isDone ? answered(first, key) : undefined;
  };

  function answered(fix: Fix, key: string): Fix | undefined {
    const result = answerFix(fix, settings.answers);
    if ('fix' in result) return result.fix;
    const asked = result.open.map((proposal) => `--answer '${proposal}=…'`);
    refused.add(`${path}: ${key}: "${fix.title}" needs ${asked.join(' ')}`);
    return undefined;
  }
}

function keyOf({ rule, path }: Finding): string {
  return `${rule.id} ${formatPath(path)}`;
}

function ids(mended: readonly Finding[]): string {
  const counts = new Map<string, number>();
  for (const { rule } of mended) counts.set(rule.id, (counts.get(rule.id) ?? 0) + 1);
  return [...counts].map(([id, count]) => (count > 1 ? `${id} (${count})` : id)).join(', ');
}
