import { fixOf } from '../core/fixes-of.ts';
import type { LintResult } from '../core/lint.ts';
import type { Path } from '../core/path.ts';
import { type Site, siteAt } from '../core/releases/site.ts';
import { cursorAt, isInDocument, placeAt } from '../core/yaml/cursor.ts';
import { entryOf } from '../core/yaml/tree.ts';
import type { Action } from './action.ts';
import { blocksFor } from './insert-blocks.ts';

/** Blocks of the guide that are not there yet, for the section or the top level that the cursor is in. */
export function insertActions(result: LintResult, offset: number): readonly Action[] {
  const site = siteAt(result.sites, offset);
  if (!site || !isInDocument(site.file, site.document, offset)) return [];
  const place = sectionAt(site.file.text, site, offset);
  if (!place) return [];
  return blocksFor(site.values, place).flatMap(({ title, merge }) => {
    const fix = fixOf({ title, changes: [{ merge }] }, site);
    return fix ? [{ title, kind: 'insert', edits: fix.edits, preferred: false } as const] : [];
  });
}

/** A section's own key counts as inside of it; a top-level key with a plain value as the top level. */
function sectionAt(text: string, { document: { root } }: Site, offset: number): Path | undefined {
  const on = cursorAt(root, offset);
  const [key] = on?.path ?? [];
  if (on?.on === 'key' && on.path.length === 1 && typeof key === 'string') {
    const value = entryOf(root, key)?.value;
    const isSection = value?.kind === 'map' || (value?.kind === 'scalar' && value.value === null);
    return isSection ? [key] : [];
  }
  return placeAt(text, root, offset);
}
