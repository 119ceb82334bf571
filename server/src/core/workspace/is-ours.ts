import type { FileEntry } from './file-entry.ts';
import { isOverlayName } from './habit.ts';

/** Worth its memory: it says something, or may be a layer of something. */
export function isOurs(entry: FileEntry): boolean {
  const {
    releases,
    objects = [],
    chartSources = [],
    chart,
    settings,
    problems = [],
  } = entry.said();
  return (
    releases.length + objects.length + chartSources.length + problems.length > 0 ||
    chart !== undefined ||
    settings !== undefined ||
    entry.pragma() !== undefined ||
    entry.recognition().verdict !== 'none' ||
    entry.mayBeLayer() ||
    isOverlayName(entry.source.name)
  );
}
