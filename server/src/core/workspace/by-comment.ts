import { folderOf, nameFrom } from '../file-names.ts';
import type { ParentKey } from '../hosts/place-below.ts';
import { isKnown, isReadable, type TextLayer } from '../releases/release.ts';
import { say } from '../words/say.ts';
import type { FileEntry } from './file-entry.ts';
import type { FileProblem } from './file-view.ts';
import type { Files } from './files.ts';
import { problemAt, unreadWords } from './layer-problems.ts';

/** A file and all that comments say it is laid over, the base first. */
export interface Chain {
  readonly layers: readonly TextLayer[];
  /** All of them could be read, and none lies below itself. */
  readonly isWhole: boolean;
  /** In the comment of the file itself. */
  readonly problems: readonly FileProblem[];
}

/** Follows `layers=` in comments from a file down to its base, each file once. */
export function byComment(top: FileEntry, files: Files, parent: ParentKey | undefined): Chain {
  const layers: TextLayer[] = [];
  const problems: FileProblem[] = [];
  const open = new Set<string>();
  let isWhole = true;
  const visit = (entry: FileEntry) => {
    const { name } = entry.source;
    open.add(name);
    for (const path of entry.pragma()?.layers ?? []) {
      const below = nameFrom(folderOf(name), path.path);
      const found = open.has(below) ? 'cycle' : files.find(below);
      if (entry === top) problems.push(...problemOf(path, found, below, top, files));
      if (typeof found !== 'object') isWhole = false;
      else if (!layers.some(({ source }) => source.name === below)) visit(found);
    }
    open.delete(name);
    const layer = entry.asValues(parent);
    if (layer) layers.push(layer);
  };
  visit(top);
  return { layers, isWhole: isWhole && layers.every(isKnown), problems };
}

function problemOf(
  path: { readonly path: string; readonly start: number; readonly end: number },
  found: FileEntry | string | undefined,
  below: string,
  top: FileEntry,
  files: Files,
): readonly FileProblem[] {
  if (found === 'missing' || found === 'outside' || found === 'unreadable') {
    return [problemAt('comment', path, unreadWords(path.path, found))];
  }
  if (found === 'cycle' || liesBelow(below, top.source.name, files)) {
    const message = say`\`${path.path}\` is itself laid over this file, so one of the two comments is wrong.`;
    return [problemAt('comment', path, message)];
  }
  const layer = typeof found === 'object' ? found.asValues() : undefined;
  if (!layer || layer.place.open || isReadable(layer)) return [];
  const message = say`\`${path.path}\` is no YAML map, so Helm cannot take it as values.`;
  return [problemAt('comment', path, message)];
}

/** Whether a file is found again on the way down from another one. */
function liesBelow(top: string, wanted: string, files: Files): boolean {
  const seen = new Set<string>();
  const open = [top];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (name === wanted) return true;
    const found = seen.has(name) ? undefined : files.find(name);
    seen.add(name);
    if (typeof found !== 'object') continue;
    const folder = folderOf(name);
    open.push(...(found.pragma()?.layers ?? []).map(({ path }) => nameFrom(folder, path)));
  }
  return false;
}
