import type { Config } from '../core/config.ts';
import { differenceOf } from '../core/difference-of.ts';
import type { Finding } from '../core/finding.ts';
import type { Fix, TextEdit } from '../core/fix.ts';
import { fixesOf } from '../core/fixes-of.ts';
import { type LintResult, lint } from '../core/lint.ts';
import type { Source } from '../core/source.ts';
import { type Message, say } from '../core/words/say.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import { applyEdits } from '../core/yaml/edit/apply-edits.ts';

/** Which fix of a finding is applied without asking again, given what was mended already. */
export type Choose = (finding: Finding, mended: readonly Finding[]) => Fix | undefined;

const safeFix: Choose = (finding) => fixesOf(finding).find(({ safe }) => safe);

/** One safe fix of each finding, sorted; where two meet, the first wins. */
export function fixAll(result: LintResult): readonly TextEdit[] {
  return editsOf(chosen(result, safeFix, []));
}

interface Chosen {
  readonly finding: Finding;
  readonly fix: Fix;
}

function chosen(result: LintResult, choose: Choose, mended: readonly Finding[]): readonly Chosen[] {
  const all: Chosen[] = [];
  for (const finding of result.findings) {
    const fix = choose(finding, mended);
    const taken = all.flatMap((each) => each.fix.edits);
    if (fix && !fix.edits.some((edit) => taken.some((other) => meet(edit, other)))) {
      all.push({ finding, fix });
    }
  }
  return all;
}

function editsOf(all: readonly Chosen[]): readonly TextEdit[] {
  return all.flatMap(({ fix }) => fix.edits).toSorted((a, b) => a.start - b.start);
}

/** Two fixes that are right alone may write the same key twice. */
function brokenIn({ findings }: LintResult): number {
  return findings.filter(({ rule }) => BROKEN.includes(rule.id)).length;
}

const BROKEN: readonly string[] = ['yaml-syntax', 'duplicate-key'];

/** Edits that only touch meet too: two insertions at one place could write the same key twice. */
function meet(a: TextEdit, b: TextEdit): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** A fix may make room for another, but two must not undo each other for ever. */
const MAX_PASSES = 10;

/** The text after all safe fixes, again and again until there are none left. */
export function fixAllText(source: Source, config: Config, workspace?: Workspace): string {
  return mend(source, config, workspace).text;
}

/** A text after the fixes that were chosen, and what they mended. */
export function mend(
  source: Source,
  config: Config,
  workspace?: Workspace,
  choose: Choose = safeFix,
): { readonly text: string; readonly mended: readonly Finding[] } {
  let { text } = source;
  let mended: readonly Finding[] = [];
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const result = look(text);
    const all = result ? chosen(result, choose, mended) : [];
    if (!result || all.length === 0) break;
    const together = applyEdits(text, editsOf(all));
    const after = all.length > 1 ? look(together) : undefined;
    const done = after && brokenIn(after) > brokenIn(result) ? all.slice(0, 1) : all;
    text = done === all ? together : applyEdits(text, editsOf(done));
    mended = [...mended, ...done.map(({ finding }) => finding)];
  }
  return { text, mended };

  function look(now: string): LintResult | undefined {
    const changed = { ...source, text: now };
    return lint(changed, config, workspace?.withText(changed));
  }
}

/**
 * `fixAllText` as edits for an editor, which asks once: the single fixes where one pass is enough,
 * else one replacement from the first difference to the last.
 */
export function fixAllEdits(
  source: Source,
  config: Config,
  result: LintResult,
  workspace?: Workspace,
): readonly TextEdit[] {
  const edits = fixAll(result);
  if (edits.length === 0) return [];
  const fixed = fixAllText(source, config, workspace);
  return fixed === applyEdits(source.text, edits) ? edits : [replacement(source.text, fixed)];
}

/** Why "fix all" has nothing to do, in words. */
export function nothingToFix({ length }: readonly Finding[]): Message {
  if (length === 0) return say`Nothing to fix: there are no problems`;
  return length === 1
    ? say`Nothing to fix safely; 1 problem needs a decision`
    : say`Nothing to fix safely; ${length} problems need a decision`;
}

/** One edit from the first difference between two texts to the last. */
export function replacement(before: string, after: string): TextEdit {
  const { start, end, shift } = differenceOf(before, after);
  return { start, end, text: after.slice(start, end + shift) };
}
