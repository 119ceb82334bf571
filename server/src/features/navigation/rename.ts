import type { TextEdit } from '../../core/fix.ts';
import { snippetScalar } from '../../core/fixes/snippet.ts';
import { isTemplated } from '../../core/json.ts';
import type { LintResult } from '../../core/lint.ts';
import { getAt } from '../../core/path.ts';
import type { Release } from '../../core/releases/release.ts';
import type { Source } from '../../core/source.ts';
import type { Span } from '../../core/span.ts';
import { type Message, say } from '../../core/words/say.ts';
import {
  type ConnectionName,
  connectionNames,
  isConnectionName,
  namesIn,
  releasesWith,
} from './connection-names.ts';
import { isSeen } from './keys-in-layers.ts';
import { nameSpan, type Refused } from './name-span.ts';
import type { Around } from './referred-at.ts';
import { valueAt } from './value-at.ts';
import { whyUnsure } from './why-unsure.ts';

export interface FileEdits {
  readonly source: Source;
  /** Sorted and free of overlaps. */
  readonly edits: readonly TextEdit[];
}

interface Renamed {
  readonly name: string;
  /** The name at the cursor, without its quotes. */
  readonly span: Span;
  readonly releases: readonly Release[];
  readonly names: readonly ConnectionName[];
}

/** What would be renamed at an offset; undefined where nothing is that could be. */
export function renamedAt(
  result: LintResult,
  offset: number,
  around?: Around,
): Renamed | Refused | undefined {
  const at = valueAt(result, offset);
  if (!at || at.on === 'key' || !isConnectionName(at.path)) return undefined;
  const { layer } = at.part[0];
  const name = getAt(layer.written, at.path);
  if (typeof name !== 'string' || name === '') return undefined;
  if (isTemplated(name)) {
    return { refused: say`${name} is filled in by another tool, so the name is not known here.` };
  }
  const given = at.part.map(({ release }) => release);
  const releases = releasesWith(name, given, around?.releases() ?? []);
  const names = namesIn(name, releases);
  const unsure = whyUnsure(releases, result.source.name);
  if (unsure !== undefined) return { refused: unsure };
  for (const each of names) {
    const place = nameSpan(each, result.source.name);
    if ('refused' in place) return place;
  }
  const here = nameSpan({ layer, path: at.path, name, isDefined: false }, result.source.name);
  return 'refused' in here ? here : { name, span: here, releases, names };
}

/** The edits that give a connection another name in all layers of all releases that share it. */
export function renameAt(
  result: LintResult,
  offset: number,
  newName: string,
  around?: Around,
): readonly FileEdits[] | Refused | undefined {
  const renamed = renamedAt(result, offset, around);
  if (!renamed || 'refused' in renamed) return renamed;
  const { name, names, releases } = renamed;
  if (newName === name) return [];
  const refused = whyNot(newName, releases);
  if (refused !== undefined) return { refused };
  const bySource = new Map<Source, Map<number, TextEdit>>();
  for (const each of names) {
    const span = nameSpan(each, result.source.name);
    if ('refused' in span) return span;
    const { source } = each.layer;
    const edits = bySource.get(source) ?? new Map<number, TextEdit>();
    // Two layers may be the same place of a file.
    bySource.set(source, edits.set(span.start, { ...span, text: newName }));
  }
  return [...bySource].map(([source, edits]) => ({
    source,
    edits: [...edits.values()].toSorted((a, b) => a.start - b.start),
  }));
}

function whyNot(newName: string, releases: readonly Release[]): Message | undefined {
  if (!/^[a-z\d](?:[-a-z\d]*[a-z\d])?$/.test(newName) || newName.length > 63) {
    return say`“${newName}” is no name for a connection: it takes lower-case letters, digits and dashes, 63 at most, since a volume may be called so.`;
  }
  // The chart writes names without quotes (partials/_stores.tpl:38).
  if (snippetScalar(newName) !== newName) {
    return say`“${newName}” is no name for a connection: YAML reads a number or another value there.`;
  }
  for (const release of releases) {
    const names = release.layers.filter(isSeen).flatMap(connectionNames);
    if (names.some((each) => each.isDefined && each.name === newName)) {
      return say`Release ${release.name} has a connection ${newName} already.`;
    }
  }
  return undefined;
}
