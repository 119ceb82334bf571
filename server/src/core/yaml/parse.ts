import { type DocumentPart, documentParts } from './go-yaml/document-parts.ts';
import { forbiddenCharacter, readAsHelm } from './go-yaml/read-as-helm.ts';
import { readRegion } from './read-region.ts';
import { joinRegions, regionStarts, toRegions } from './regions.ts';
import { readTolerantly } from './tolerant/read-tolerantly.ts';
import type { Region, YamlComment, YamlDocument, YamlFile, YamlProblem } from './tree.ts';

/**
 * Reads a text as Helm does. Total: where Helm refuses a document, what can be read is still there,
 * and its problems say why. All places are UTF-16 offsets into `text`.
 */
export function parseYaml(text: string): YamlFile {
  const forbidden = forbiddenCharacter(text);
  const parts = documentParts(text);
  const [only] = parts;
  if (only && parts.length === 1 && !forbidden) return readOne(text, only);
  return joinParts(
    text,
    parts.map((part) => {
      const isForbidden = forbidden && part.start <= forbidden.start && forbidden.start < part.end;
      return isForbidden ? readRefused(text, part, forbidden) : readPart(text, part);
    }),
  );
}

/** A file of one document. */
function readOne(text: string, part: DocumentPart): YamlFile {
  const reading = readAsHelm(text, part);
  const { start, end, marker } = part;
  const firstLine = marker === undefined ? start : text.indexOf('\n', marker) + 1 || end;
  const starts = regionStarts(text, start, end, firstLine);
  if ('refusal' in reading) {
    const regions = starts && readRegions(text, starts);
    const file = regions && fileOfRegions(text, regions, marker);
    return file ?? joinParts(text, [readRefused(text, part, reading.refusal)]);
  }
  const { document, comments, isEntangled } = reading;
  const apart = document && starts && !isEntangled && !document.problems.some(isOfDocuments);
  const regions = apart ? toRegions(text, document, comments, starts, end) : undefined;
  return joinParts(text, [{ document, comments: () => commentsAt(text, comments) }], regions);
}

interface Read {
  readonly document: YamlDocument | undefined;
  readonly comments: () => readonly YamlComment[];
}

function readPart(text: string, part: DocumentPart): Read {
  const reading = readAsHelm(text, part);
  if ('refusal' in reading) return readRefused(text, part, reading.refusal);
  return { document: reading.document, comments: () => commentsAt(text, reading.comments) };
}

/** What can be read of a document that Helm refuses. */
function readRefused(text: string, part: DocumentPart, refusal: YamlProblem): Read {
  const { document, comments } = readTolerantly(text, part);
  const found = document ?? { root: undefined, span: part, problems: [] };
  // What the tolerant reader says is plainer; where it has nothing to say, Helm's reason counts.
  const isSaid = found.problems.some(({ kind }) => kind === 'syntax');
  const problems = isSaid ? found.problems : [refusal, ...found.problems];
  return { document: { ...found, problems }, comments: () => comments };
}

function readRegions(text: string, starts: readonly number[]): readonly Region[] | undefined {
  const regions: Region[] = [];
  for (const [index, start] of starts.entries()) {
    const region = readRegion(text, { start, end: starts[index + 1] ?? text.length });
    if (!region) return undefined;
    // Its lines may go on into the next region.
    if (region.unfinished && regions.every(({ sound }) => sound)) return undefined;
    regions.push(region);
  }
  return regions;
}

/**
 * A file as its regions say. Undefined where they may be cut wrong: one region has nobody to share with,
 * and from the first one that Helm does not read its lines may go on into the next.
 */
export function fileOfRegions(
  text: string,
  regions: readonly Region[],
  marker: number | undefined,
): YamlFile | undefined {
  const broken = regions.find(({ sound }) => !sound);
  if (!regions[0]?.map || broken?.unfinished) return undefined;
  if (broken && regions.length === 1) return undefined;
  const document = joinRegions(text, regions, marker);
  const comments = () => regions.flatMap((region) => commentsAt(text, region.comments));
  return joinParts(text, [{ document, comments }], regions);
}

function joinParts(text: string, parts: readonly Read[], regions?: readonly Region[]): YamlFile {
  let comments: readonly YamlComment[] | undefined;
  return {
    text,
    documents: parts.flatMap(({ document }) => document ?? []),
    // Few texts have a directive, and few fixes are asked for: most never need them.
    get comments() {
      comments ??= parts.flatMap((part) => part.comments());
      return comments;
    },
    ...(regions ? { regions } : {}),
  };
}

function isOfDocuments({ kind }: YamlProblem): boolean {
  return kind === 'documents';
}

function commentsAt(text: string, offsets: readonly number[]): readonly YamlComment[] {
  const comments: YamlComment[] = [];
  for (let index = 0; index < offsets.length; index += 2) {
    const start = offsets[index] ?? 0;
    const end = offsets[index + 1] ?? start;
    comments.push({ start, end, text: text.slice(start, end) });
  }
  return comments;
}
