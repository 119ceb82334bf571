import type { Path } from '../path.ts';
import type { Condition } from './condition.ts';

/**
 * What a template does with a value, where that goes wrong with some values. First what it takes; with
 * anything else Helm stops: `map`, `array`, `text` and `flag` do not take null either, `map?`, `array?`,
 * `list?` (what `range` walks: a map, too), `word` (compared with a text) and `flag?` do. Then how it is
 * printed into YAML: `alone` is a whole value, `part` has text around it, `tail` does as well and stands
 * last, behind a colon, `double` and `single` stand in quotes of the template, and `yaml` is written out
 * as YAML, whatever it is; `omitted` says that it is left out when the map above is.
 */
export type UseKind = (typeof KINDS)[number];

const KINDS = [
  ...(['map', 'map?', 'array', 'array?', 'list?', 'text', 'flag', 'flag?', 'word'] as const),
  ...(['alone', 'part', 'tail', 'double', 'single', 'yaml', 'omitted'] as const),
] as const;

export interface TemplateUse {
  readonly kind: UseKind;
  /** What has to hold, all of it, for the template to come here. */
  readonly when: readonly Condition[];
}

/**
 * Uses by the first key of a path, then by the rest of it: `kind 0 3`. The numbers say which of the
 * conditions have to hold; `=` asks for the value itself.
 */
export type PackedUses = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** What a chart's templates, and those of its sub-charts, do with the value at a path. */
export function usesAt(
  packed: readonly PackedUses[],
  conditions: readonly Condition[],
  path: Path,
): readonly TemplateUse[] {
  const [first, ...rest] = path;
  const keys = keysOf(rest);
  return packed.flatMap((sections) => {
    const name = String(first);
    const section = Object.hasOwn(sections, name) ? (sections[name] ?? {}) : {};
    const key = keys.find((each) => Object.hasOwn(section, each));
    if (key === undefined) return [];
    return (section[key] ?? []).map((use) => unpack(use, conditions, `${name}${key}`));
  });
}

function unpack(use: string, conditions: readonly Condition[], own: string): TemplateUse {
  const [word, ...numbers] = use.split(' ');
  const when = numbers.map((number) => (number === '=' ? own : (conditions[Number(number)] ?? '')));
  return { kind: KINDS.find((kind) => kind === word) ?? 'double', when };
}

/** The rest of a path as the templates have it. The last key may also be any entry of a map. */
function keysOf(path: Path): readonly string[] {
  const keys = path.map((segment) => (typeof segment === 'number' ? '[]' : `.${segment}`));
  const key = keys.join('');
  return path.length > 0 ? [key, `${keys.slice(0, -1).join('')}[]`] : [key];
}
