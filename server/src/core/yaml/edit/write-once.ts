import type { EditPlan } from '../../fix.ts';
import { say } from '../../words/say.ts';
import { cursorAt } from '../cursor.ts';
import { locate } from '../locate.ts';
import { parseYaml } from '../parse.ts';
import { toJson, type YamlFile, type YamlProblem } from '../tree.ts';
import { planEdits } from './plan-edits.ts';

/** Stands in for the second of two equal keys, so that the first is in the tree as well. */
const OTHER = 'zzz-second';

const LONGEST = 200_000;
const MOST = 10;

/**
 * Takes the first of two equal keys out where both say the same, so that nothing is lost. Undefined
 * elsewhere: whether what Helm ignores was meant, a person has to say.
 */
export function writeOnce(
  { text, documents }: YamlFile,
  { start, end }: YamlProblem,
): EditPlan | undefined {
  // Each is tried out in the whole text.
  if (text.length > LONGEST || documents.some(({ problems }) => problems.length > MOST))
    return undefined;
  const changed = parseYaml(text.slice(0, start) + OTHER + text.slice(end));
  const document = changed.documents.find((each) => cursorAt(each.root, start));
  const root = document?.root;
  const path = cursorAt(root, start)?.path;
  if (!document || !root || path?.at(-1) !== OTHER) return undefined;
  const key = text.slice(start, end).replace(/^(["'])(.*)\1$/, '$2');
  const first = [...path.slice(0, -1), key];
  const found = [first, path].map((each) => locate(root, each));
  if (found.some(({ depth }) => depth !== path.length)) return undefined;
  const [said, again] = found.map(({ node }) => JSON.stringify(toJson(node)));
  if (said !== again) return undefined;
  // Other keys that are written twice have findings of their own.
  const problems = document.problems.filter(({ kind }) => kind !== 'duplicate-key');
  const edits = planEdits(changed, { ...document, problems }, [{ remove: first }]);
  if (!edits || edits.some((edit) => edit.end > start)) return undefined;
  return { title: say`Remove the first ${key}, which says the same`, edits, safe: true };
}
