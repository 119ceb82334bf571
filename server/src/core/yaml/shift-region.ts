import type { Span } from '../span.ts';
import { keepValue, type Region, type YamlEntry, type YamlNode } from './tree.ts';

/** The same region, so many characters further. */
export function shiftRegion(region: Region, by: number): Region {
  if (by === 0) return region;
  return {
    ...region,
    start: region.start + by,
    end: region.end + by,
    entries: region.entries.map((entry) => shiftTopEntry(entry, by)),
    map: region.map && shiftSpan(region.map, by),
    problems: region.problems.map((problem) => ({ ...problem, ...shiftSpan(problem, by) })),
    comments: region.comments.map((offset) => offset + by),
  };
}

function shiftTopEntry(entry: YamlEntry, by: number): YamlEntry {
  const shifted = shiftEntry(entry, by);
  keepValue(entry.value, shifted.value);
  return shifted;
}

function shiftEntry(entry: YamlEntry, by: number): YamlEntry {
  const value = shiftNode(entry.value, by);
  const { key, alias, merged } = entry;
  const keySpan = shiftSpan(entry.keySpan, by);
  // Without aliases a value stands where it is written.
  return { key, keySpan, value, valueSpan: value.span, alias, merged };
}

function shiftNode(node: YamlNode, by: number): YamlNode {
  const span = shiftSpan(node.span, by);
  const { shared, decorated } = node;
  switch (node.kind) {
    case 'scalar':
      return { kind: 'scalar', value: node.value, style: node.style, span, shared, decorated };
    case 'list': {
      const items = node.items.map((item) => shiftNode(item, by));
      return { kind: 'list', flow: node.flow, items, span, shared, decorated };
    }
    case 'map': {
      const entries = node.entries.map((entry) => shiftEntry(entry, by));
      return { kind: 'map', flow: node.flow, entries, span, shared, decorated };
    }
  }
}

function shiftSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
