import type { Fix } from '../core/fix.ts';
import { snippetScalar } from '../core/fixes/snippet.ts';
import { plainText, stopDefaults } from '../core/yaml/edit/snippet-syntax.ts';

/**
 * A fix with its tab stops filled in, by what is proposed there; or the proposals that have no answer.
 */
export function answerFix(
  fix: Fix,
  answers: ReadonlyMap<string, string>,
): { readonly fix: Fix } | { readonly open: readonly string[] } {
  const filled = new Map<string, string>();
  const open: string[] = [];
  const snippets = fix.edits.flatMap(({ snippet }) => snippet ?? []);
  for (const [number, proposal] of snippets.flatMap((each) => [...stopDefaults(each)])) {
    const answer = answers.get(proposal);
    if (answer !== undefined) filled.set(number, asWritten(answer, proposal));
    else if (!open.includes(proposal)) open.push(proposal);
  }
  if (open.length > 0) return { open };
  const edits = fix.edits.map(({ snippet, ...edit }) =>
    snippet === undefined ? edit : { ...edit, text: plainText(snippet, filled) },
  );
  return { fix: { ...fix, edits } };
}

/** A number or a boolean takes the place of one as it is; all else is text, with quotes as needed. */
function asWritten(answer: string, proposal: string): string {
  const isBare = (text: string) => /^(?:-?\d+(?:\.\d+)?|true|false)$/.test(text);
  if (isBare(proposal) && isBare(answer)) return answer;
  return plainText(snippetScalar(answer), new Map());
}
