import type { Json } from '../../json.ts';
import { parseSetPath, parseSetValue } from '../../values/set-path.ts';
import type { SetValue } from '../../values/set-values.ts';
import {
  bodyOf,
  type HclBody,
  type HclRun,
  insideOf,
  literalOf,
  onlyToken,
  partsOf,
  trimmed,
} from '../hcl.ts';

/** Whatever the order in the text, they are applied by kind. */
const KINDS = ['set', 'set_list', 'set_sensitive', 'set_wo'];

/** `set { name = …, value = … }`, or the list of such objects that newer providers take. */
export function setValuesOf({ attributes, blocks }: HclBody): readonly SetValue[] {
  return KINDS.flatMap((kind) => {
    const written = blocks.filter(({ type }) => type.text === kind).map(({ body }) => body());
    const value = attributes.get(kind);
    const list = value && insideOf(value, '[');
    const listed = list ? partsOf(list).flatMap((item) => insideOf(item, '{') ?? []) : [];
    return [...written, ...listed.map(bodyOf)].flatMap((body) => setValueIn(body) ?? []);
  });
}

function setValueIn({ attributes }: HclBody): SetValue | undefined {
  const nameRun = attributes.get('name');
  const name = nameRun && onlyToken(nameRun);
  const type = literalOf(attributes.get('type'));
  const text = literalOf(nameRun);
  // A literal's name is one key, whatever its dots.
  const path = text === undefined ? undefined : type === 'literal' ? [text] : parseSetPath(text);
  const value = attributes.get('value');
  const inside = value && trimmed(value);
  const first = inside?.tokens[inside.start];
  const last = inside?.tokens[inside.end - 1];
  if (!path || !value || !first || !last || inside.start >= inside.end) return undefined;
  return {
    path,
    value: readValue(value, type),
    span: { start: first.start, end: last.end },
    // Without its quotes, so that it can be written anew.
    ...(name ? { pathSpan: { start: name.start + 1, end: name.end - 1 } } : {}),
  };
}

/** What an expression gives is not known. */
function readValue(value: HclRun, type: string | undefined): Json {
  const only = onlyToken(value);
  const list = insideOf(value, '[');
  if (list) {
    return partsOf(list).map((item) => {
      const text = literalOf(item);
      return text === undefined ? '${expression}' : text;
    });
  }
  const isPlain = only !== undefined && /^(?:true|false|\d[\d.]*)$/.test(only.text);
  const literal = isPlain ? only.text : literalOf(value);
  if (literal === undefined) return '${expression}';
  return type === 'literal' ? literal : parseSetValue(literal, type === 'string');
}
