import { readPragma } from '../directives/pragma.ts';
import { baseName, folderOf, nameFrom } from '../file-names.ts';
import { roleOf } from '../hosts/role.ts';
import type { Problem } from '../problem.ts';
import type { Source } from '../source.ts';
import { isLaidOver, layersByHabit } from './habit.ts';
import { layerProblem } from './layer-problem.ts';
import type { SourceOf } from './release.ts';

/** A file and all that it is laid over, the base first. */
export interface Chain {
  readonly layers: readonly Source[];
  /** All of them could be read, none lies below itself, and what is below the first one is known. */
  readonly complete: boolean;
}

const NOTHING: Chain = { layers: [], complete: false };

/** Follows comments, and the habit of naming where there is none, from a file down to its base. */
export function chainOf(name: string, files: readonly string[], sourceOf: SourceOf): Chain {
  const source = sourceOf(name);
  if (!source || 'unread' in source) return NOTHING;
  const named = pathsBelow(source);
  if (named.length > 0) return follow(source, [], sourceOf);
  const base = baseByHabit(source, files, sourceOf);
  if (!base) return { layers: [source], complete: true };
  const below = follow(base, [name], sourceOf);
  const isBase =
    below.layers.length > 1 || roleOf(base.name, /^deploymentChart:/m.test(base.text)) === 'root';
  return { layers: [...below.layers, source], complete: below.complete && isBase };
}

function baseByHabit(
  source: Source,
  files: readonly string[],
  sourceOf: SourceOf,
): Source | undefined {
  const folder = folderOf(source.name);
  const siblings = files.filter((file) => folderOf(file) === folder).map(baseName);
  const [name, overlay] = layersByHabit(baseName(source.name), siblings) ?? [];
  const base =
    overlay === undefined || name === undefined ? undefined : sourceOf(nameFrom(folder, name));
  return base && !('unread' in base) && isLaidOver(source, base) ? base : undefined;
}

/** From a file down to its base, each file once; `above` must not come again below. */
function follow(top: Source, above: readonly string[], sourceOf: SourceOf): Chain {
  const layers: Source[] = [];
  const open = new Set(above);
  let complete = true;
  const visit = (source: Source) => {
    open.add(source.name);
    for (const { name } of pathsBelow(source)) {
      if (layers.some((layer) => layer.name === name)) continue;
      const layer = open.has(name) ? undefined : sourceOf(name);
      if (!layer || 'unread' in layer) complete = false;
      else visit(layer);
    }
    open.delete(source.name);
    layers.push(source);
  };
  visit(top);
  return { layers, complete };
}

function pathsBelow(source: Source) {
  const folder = folderOf(source.name);
  const layers = readPragma(source.text)?.layers ?? [];
  return layers.map((layer) => ({ ...layer, name: nameFrom(folder, layer.path) }));
}

/** What is wrong with the layers that the comment in a file names. */
export function chainProblems(source: Source, sourceOf: SourceOf): readonly Problem[] {
  return pathsBelow(source).flatMap(({ name, path, start, end }) => {
    const layer = sourceOf(name);
    const message =
      layerProblem(path, layer) ??
      (liesBelow(name, source.name, sourceOf) ? cycle(path) : undefined);
    return message === undefined ? [] : [{ start, end, message }];
  });
}

function cycle(path: string): string {
  return `\`${path}\` is itself laid over this file, so one of the two comments is wrong.`;
}

/** Whether a file is found again on the way down from another one. */
function liesBelow(top: string, wanted: string, sourceOf: SourceOf): boolean {
  const seen = new Set<string>();
  const open = [top];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (name === wanted) return true;
    const source = seen.has(name) ? undefined : sourceOf(name);
    seen.add(name);
    if (source && !('unread' in source)) open.push(...pathsBelow(source).map((it) => it.name));
  }
  return false;
}
