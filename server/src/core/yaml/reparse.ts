import { differenceOf } from '../difference-of.ts';
import { forbiddenCharacter } from './go-yaml/read-as-helm.ts';
import { fileOfRegions, parseYaml } from './parse.ts';
import { readRegion } from './read-region.ts';
import { isKeyAt, regionStarts } from './regions.ts';
import { shiftRegion } from './shift-region.ts';
import type { Region, YamlFile } from './tree.ts';

/**
 * The same as `parseYaml(text)`, for a text that came of another one: only the regions in which the two
 * differ are read again. What is not one document of plain keys (anchors, markers) is read whole.
 */
export function reparse(previous: YamlFile, text: string): YamlFile {
  return readChanged(previous, text) ?? parseYaml(text);
}

function readChanged({ text: before, regions, documents }: YamlFile, text: string) {
  if (!regions) return undefined;
  const { start, end, shift } = differenceOf(before, text);
  // An edit at the border of two regions may join them.
  const first = Math.max(
    regions.findIndex((region) => start <= region.end),
    0,
  );
  const last = regions.findLastIndex((region) => region.start <= end);
  const from = regions[first];
  const to = regions[last];
  if (!from || !to) return undefined;
  const stop = to.end + shift;
  if (first > 0 && !isKeyAt(text, from.start)) return undefined;
  const starts = regionStarts(text, from.start, stop);
  if (!starts || forbiddenCharacter(text.slice(from.start, stop))) return undefined;
  const read: Region[] = [];
  for (const [index, at] of starts.entries()) {
    const region = readRegion(text, { start: at, end: starts[index + 1] ?? stop });
    if (!region) return undefined;
    read.push(region);
  }
  const kept = regions.slice(last + 1).map((region) => shiftRegion(region, shift));
  const marker = first > 0 ? documents[0]?.span.start : undefined;
  return fileOfRegions(text, [...regions.slice(0, first), ...read, ...kept], marker);
}
