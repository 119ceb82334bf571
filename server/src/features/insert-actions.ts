import { fixOf } from '../core/fixes-of.ts';
import type { LintResult } from '../core/lint.ts';
import { siteAt } from '../core/releases/site.ts';
import { isInDocument, placeAt } from '../core/yaml/cursor.ts';
import { lineEnd, lineStart } from '../core/yaml/edit/layout.ts';
import type { Action } from './action.ts';
import { blocksFor } from './insert-blocks.ts';

/**
 * Blocks of the guide that are not there yet, for the section or the top level that the cursor is in.
 * On blank lines alone: elsewhere a person asks about what stands there.
 */
export function insertActions(result: LintResult, offset: number): readonly Action[] {
  const site = siteAt(result.sites, offset);
  if (!site || !isInDocument(site.file, site.document, offset)) return [];
  const { text } = site.file;
  if (text.slice(lineStart(text, offset), lineEnd(text, offset)).trim() !== '') return [];
  const place = placeAt(text, site.document.root, offset);
  if (!place) return [];
  return blocksFor(site.values, place).flatMap(({ title, merge }) => {
    const fix = fixOf({ title, changes: [{ merge }] }, site);
    return fix ? [{ title, kind: 'insert', edits: fix.edits, preferred: false } as const] : [];
  });
}
