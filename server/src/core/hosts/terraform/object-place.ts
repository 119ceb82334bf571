import type { Span } from '../../span.ts';
import type { YamlEntry, YamlMap, YamlNode } from '../../yaml/tree.ts';
import {
  bodyOf,
  callOf,
  type HclRun,
  insideOf,
  onlyToken,
  partsOf,
  trimmed,
  unquoted,
} from '../hcl.ts';
import type { ValuesPlace } from '../host.ts';

/** Objects nest; deeper than anybody writes them, they are not read. */
const MAX_DEPTH = 40;

/**
 * The values of `yamlencode({ … })`: each has its place, but is written as HCL, so nothing is mended
 * there (`shared`). What an expression gives is not known.
 */
export function objectPlace(text: string, run: HclRun): ValuesPlace | undefined {
  let open = false;
  const mapOf = (object: HclRun, depth: number): YamlMap | undefined => {
    const inside = insideOf(object, '{');
    const merged = callOf(object);
    const span = spanOf(object);
    if (merged?.name === 'merge' && depth <= MAX_DEPTH) {
      const maps = merged.args.map((arg) => mapOf(arg, depth + 1));
      if (maps.includes(undefined)) open = true;
      return {
        ...base(span),
        kind: 'map',
        flow: true,
        entries: maps.flatMap((map) => map?.entries ?? []),
      };
    }
    if (!inside || depth > MAX_DEPTH) return undefined;
    const body = bodyOf(inside);
    if (body.isOpen || body.blocks.length > 0) open = true;
    const entries = body.entries.map(({ key, value }): YamlEntry => {
      const node = nodeOf(value, depth + 1);
      const keySpan = { start: key.start, end: key.end };
      return {
        key: unquoted(key),
        keySpan,
        value: node,
        valueSpan: node.span,
        alias: false,
        merged: false,
      };
    });
    return { ...base(span), kind: 'map', flow: true, entries };
  };
  const nodeOf = (value: HclRun, depth: number): YamlNode => {
    const span = spanOf(value);
    const map = mapOf(value, depth);
    if (map) return map;
    const list = insideOf(value, '[');
    if (list && depth <= MAX_DEPTH && list.tokens[list.start]?.text !== 'for') {
      const items = partsOf(list).map((item) => nodeOf(item, depth + 1));
      return { ...base(span), kind: 'list', flow: true, items };
    }
    return { ...base(span), kind: 'scalar', style: 'plain', value: scalarOf(value) };
  };
  const root = mapOf(run, 0);
  if (!root) return undefined;
  const file = { text, documents: [], comments: [] };
  const document = { root, embedded: true, span: root.span, problems: [] } as const;
  return { file, document, conditional: true, open };
}

function base(span: Span) {
  return { span, shared: true, decorated: false } as const;
}

function spanOf(run: HclRun): Span {
  const { tokens, start, end } = trimmed(run);
  const first = tokens[start]?.start ?? 0;
  return { start: first, end: tokens[end - 1]?.end ?? first };
}

function scalarOf(value: HclRun): string | number | boolean | null {
  const only = onlyToken(value);
  const text = only?.text ?? '';
  if (only?.kind === 'string') return unquoted(only);
  if (text === 'true' || text === 'false') return text === 'true';
  if (text === 'null') return null;
  return only?.kind === 'word' && /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : '${expression}';
}
