import { isObject, type Json, type JsonObject } from '../../server/src/core/json.ts';

/** What a chart version's templates read, as a tree. `[]` stands for the entries of a list or map. */
export interface ReadTree {
  /** Rendered whole, so that everything below is read as well. */
  readonly whole: boolean;
  readonly children: ReadonlyMap<string, ReadTree>;
}

/** What is known of one path in one version of a chart. */
export interface Place {
  /** The path, dotted; empty at the top. */
  readonly path: string;
  /** Undefined where no template reads the value or anything below it. */
  readonly reads: ReadTree | undefined;
  /** Whether all below is kept, because it is rendered whole or read elsewhere. */
  readonly whole: boolean;
  /** The default; undefined where values.yaml does not declare the key. */
  readonly fallback: Json | undefined;
  /** Major version of the sub-chart that reads the keys here. */
  readonly pin: number | undefined;
  /** Whether it is declared, but read by nothing. */
  readonly dead: boolean;
  /** What is known of it from that sub-chart's own files. */
  readonly bundled?: BundledPlace | undefined;
}

/** One path in a sub-chart. */
export interface BundledPlace {
  /** The sub-chart's default, if it declares the key. */
  readonly fallback: Json | undefined;
  /** What the sub-chart's own schema says. */
  readonly strict: JsonObject | undefined;
  /** How templates use the value, by path: `yaml 0 1`. */
  readonly uses: JsonObject;
  /** Whether the value, or one above it, is written out as it is. */
  readonly asYaml: boolean;
}

/** Path → how it is read, as reads.json has it. */
export function toReadTree(reads: JsonObject): ReadTree {
  const entries = Object.entries(reads).map(
    ([path, read]) => [path.replaceAll('[]', '.[]').split('.'), read === 'subtree'] as const,
  );
  return treeOf(entries);
}

function treeOf(entries: readonly (readonly [readonly string[], boolean])[]): ReadTree {
  const names = new Set(entries.flatMap(([path]) => path.slice(0, 1)));
  const children = [...names].map((name) => {
    const inner = entries.filter(([path]) => path[0] === name);
    return [name, treeOf(inner.map(([path, whole]) => [path.slice(1), whole]))] as const;
  });
  const whole = entries.some(([path, isWhole]) => path.length === 0 && isWhole);
  return { whole, children: new Map(children) };
}

/** The place of a key, or of the entries (`[]`). */
export function below(place: Place, key: string): Place {
  const { fallback } = place;
  const isDeclared = isObject(fallback) && Object.hasOwn(fallback, key);
  const separator = place.path === '' || key === '[]' ? '' : '.';
  return {
    ...place,
    path: `${place.path}${separator}${key}`,
    reads: place.reads?.children.get(key),
    whole: place.whole || isReadWhole(place),
    fallback: isDeclared ? fallback[key] : undefined,
    bundled: place.bundled && bundledBelow(place, place.bundled, key),
  };
}

function bundledBelow({ path }: Place, bundled: BundledPlace, key: string): BundledPlace {
  const { fallback, strict, uses } = bundled;
  const isDeclared = isObject(fallback) && Object.hasOwn(fallback, key);
  const properties = isObject(strict?.properties) ? strict.properties : {};
  const kinds = usesOf(uses, `${path}.${key}`);
  const own = Object.hasOwn(properties, key) ? properties[key] : undefined;
  return {
    fallback: isDeclared ? fallback[key] : undefined,
    strict: isObject(own) ? own : undefined,
    uses,
    asYaml: (bundled.asYaml && !kinds.includes('omitted')) || kinds.includes('yaml'),
  };
}

/** The kinds of uses of a path. */
export function usesOf(uses: JsonObject, path: string): readonly string[] {
  return [uses[path] ?? []].flat().map((use) => String(use).split(' ')[0] ?? '');
}

/** Whether everything below a place counts as read. */
export function isReadWhole({ reads, whole }: Place): boolean {
  return whole || (reads !== undefined && (reads.whole || reads.children.size === 0));
}

export function isRead({ reads, whole, dead }: Place): boolean {
  return !dead && (whole || reads !== undefined);
}
