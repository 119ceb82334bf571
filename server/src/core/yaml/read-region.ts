import type { Span } from '../span.ts';
import { readAsHelm } from './go-yaml/read-as-helm.ts';
import { isAtLineStart, isOfKey } from './regions.ts';
import { readTolerantly } from './tolerant/read-tolerantly.ts';
import type { Region, YamlDocument, YamlProblem } from './tree.ts';

const NO_COLON = 'A colon is missing after this key';

/** Reads one region; undefined where it cannot be read by itself. */
export function readRegion(text: string, { start, end }: Span): Region | undefined {
  const reading = readAsHelm(text, { start, end, badMarkers: [] });
  if ('refusal' in reading) {
    const { document, comments, isEntangled } = readTolerantly(text, { start, end });
    if (isEntangled) return undefined;
    const said = document?.problems.some(({ kind }) => kind === 'syntax');
    return {
      start,
      end,
      ...rootOf(document),
      sound: false,
      unfinished: reading.unfinished,
      problems: [...(said ? [] : [reading.refusal]), ...innerOf(document)],
      comments: comments.flatMap((comment) => [comment.start, comment.end]),
    };
  }
  const { document, comments, isEntangled } = reading;
  const root = document?.root ?? document?.nothing;
  if (isEntangled || !root || document?.problems.some(({ lossy }) => lossy)) return undefined;
  const isMap = root.kind === 'map' && !root.flow;
  // A tag or an anchor of the root speaks of all regions.
  if (root.decorated || (isMap && !isAtLineStart(text, root.span.start))) return undefined;
  const word: YamlProblem = { ...root.span, kind: 'syntax', message: NO_COLON };
  return {
    start,
    end,
    ...rootOf(document),
    sound: isMap,
    unfinished: false,
    problems: isMap ? innerOf(document) : [word],
    comments,
  };
}

function rootOf(document: YamlDocument | undefined): Pick<Region, 'entries' | 'map'> {
  const root = document?.root;
  if (root?.kind !== 'map' || root.flow) return { entries: [], map: undefined };
  return { entries: root.entries, map: root.span };
}

function innerOf(document: YamlDocument | undefined): readonly YamlProblem[] {
  const { entries } = rootOf(document);
  const keys = new Set(entries.map(({ keySpan }) => keySpan.start));
  return (document?.problems ?? []).filter((problem) => !isOfKey(problem, keys));
}
