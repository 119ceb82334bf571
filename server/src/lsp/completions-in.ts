import { alone, type LintResult, locateValues } from '../core/lint.ts';
import { positionsOf } from '../core/positions.ts';
import type { Source } from '../core/source.ts';
import type { Completion } from '../features/completion/completion.ts';
import { completionsAt, isEmptyStart } from '../features/completion/completions-at.ts';
import { valuesFiles } from '../features/completion/values-files.ts';
import type { Linted } from './lint-cache.ts';

/** What may be written in a document, read among the files around it. */
export function completionsIn(
  { config, workspace }: Linted,
  result: LintResult,
  offset: number,
): readonly Completion[] {
  const force = isEmptyStart(result.source) || result.sites.some(({ wholeFile }) => wholeFile);
  const locate = (changed: Source) =>
    locateValues(changed, { ...config, force }, workspace?.withText(changed) ?? alone(changed));
  const { name } = result.source;
  return completionsAt(result, offset, locate, () =>
    workspace ? valuesFiles(name, workspace) : [],
  );
}

/**
 * What a key is described by: the values in a document, or none where its first word is just being typed.
 */
export function describedBy({ config, workspace }: Linted, result: LintResult): LintResult {
  const { source, sites } = result;
  if (sites.length > 0) return result;
  const text = source.text.replace(/^(?!\uFEFF?[ \t]*#).*$/gm, '');
  const empty = { ...source, text: `${text}\ngateway: {}\n` };
  const views = workspace?.withText(empty) ?? alone(empty);
  return { ...result, ...locateValues(empty, { ...config, force: true }, views) };
}

/** In place of a result where there are no values yet: the first word that is typed may begin some. */
export function beforeValues({ source, isChecked, words }: Linted): LintResult | undefined {
  if (!isChecked) return undefined;
  const nothing = { comments: [], parts: [], sites: [], findings: [], failures: [], memory: [] };
  const told = words ? { words } : {};
  return { source, positions: positionsOf(source.text), ...nothing, ...told };
}
