import { layoutOf } from '../../core/yaml/edit/layout.ts';
import { snippets } from '../snippets/index.ts';
import type { CursorPlace } from './cursor-place.ts';
import { type FilledSnippet, fillSnippet } from './fill-snippet.ts';

/** A block of the guide that fits where the cursor is. */
export interface SnippetAt extends FilledSnippet {
  readonly title: string;
  /** The block's own name: `plx-…`. */
  readonly prefix: string;
}

/** Blocks for the map that the cursor's line belongs to, unless they would write a key twice. */
export function snippetsAt(text: string, place: CursorPlace): readonly SnippetAt[] {
  const layout = layoutOf(text, place.root);
  return snippets.flatMap((snippet) => {
    const filled = fillSnippet(snippet, place, place.site.values.chart, layout);
    return filled ? [{ title: snippet.title, prefix: snippet.prefix, ...filled }] : [];
  });
}
