import { alone, type LintResult, locateValues } from '../core/lint.ts';
import { positionsOf } from '../core/positions.ts';
import { siteAt } from '../core/releases/site.ts';
import type { Source } from '../core/source.ts';
import type { Completion } from '../features/completion/completion.ts';
import { completionsAt, isEmptyStart } from '../features/completion/completions-at.ts';
import { WORD } from '../features/completion/cursor-place.ts';
import { valuesFiles } from '../features/completion/values-files.ts';
import type { Linted } from './lint-cache.ts';

/** What may be written in a document, read among the files around it. */
export function completionsIn(
  current: Linted,
  result: LintResult,
  offset: number,
): readonly Completion[] {
  const { workspace } = current;
  const { name } = result.source;
  return completionsAt(result, offset, locateIn(current, result), () =>
    workspace ? valuesFiles(name, workspace) : [],
  );
}

/** Where values are in other texts of the document. */
function locateIn({ config, workspace }: Linted, { source, sites }: LintResult) {
  const force = isEmptyStart(source) || sites.some(({ wholeFile }) => wholeFile);
  return (changed: Source) =>
    locateValues(changed, { ...config, force }, workspace?.withText(changed) ?? alone(changed));
}

/**
 * The values around a half-typed word, by which a key is described that may take its place: what is typed
 * would count as a value. `isBelow`: the key would go below that word's place.
 */
export function valuesAround(
  current: Linted,
  result: LintResult,
  offset: number,
  isBelow: boolean,
): LintResult {
  const { text } = result.source;
  const end = offset + (/^["']?[\w.-]*["']?/.exec(text.slice(offset))?.[0].length ?? 0);
  const hasColon = /^[ \t]*:/.test(text.slice(end));
  const filler = isBelow ? '{}' : hasColon ? WORD : `${WORD}: `;
  const changed = { ...result.source, text: text.slice(0, offset) + filler + text.slice(end) };
  const { parts = result.parts, sites = result.sites } = locateIn(current, result)(changed) ?? {};
  const here = siteAt(sites, offset) ?? sites[0];
  const around = parts.filter(([site]) => site === here);
  return { ...result, parts: around, sites: around.map(([site]) => site) };
}

/** In place of a result where there are no values yet: the first word that is typed may begin some. */
export function beforeValues({ source, isChecked, words }: Linted): LintResult | undefined {
  if (!isChecked) return undefined;
  const nothing = { comments: [], parts: [], sites: [], findings: [], failures: [], memory: [] };
  const told = words ? { words } : {};
  return { source, positions: positionsOf(source.text), ...nothing, ...told };
}
