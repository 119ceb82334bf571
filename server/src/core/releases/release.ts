import type { ChartName } from '../charts/chart.ts';
import type { ValuesPlace } from '../hosts/host.ts';
import type { JsonObject } from '../json.ts';
import type { Source } from '../source.ts';
import type { Span } from '../span.ts';
import type { SetValue } from '../values/set-values.ts';
import type { Profile } from '../values/values.ts';

/**
 * What is deployed and judged: a chart, and the layers of values that Helm lays over it. A values file
 * that nothing else is known of is a release of one layer.
 */
export interface Release {
  readonly name: string;
  readonly namedBy: NamedBy;
  /** The lowest first; at least one. */
  readonly layers: readonly Layer[];
  /** Nothing below the first layer or between them is unknown. */
  readonly isWhole: boolean;
  readonly chart?: ChartName;
  readonly version?: string;
  readonly profile?: Profile;
  /** See `NamedRelease`. */
  readonly comparesRenders?: true;
}

/** How a release is known: a tool's file or ours names it, a comment does, names do, or it stands alone. */
export interface NamedBy {
  readonly how: 'tool' | 'config' | 'comment' | 'habit' | 'itself';
  /** The file that says so; the values file itself where it stands alone. */
  readonly source: Source;
  /** In `source`. */
  readonly span?: Span;
}

export type Layer = TextLayer | SetLayer | UnknownLayer;

/** Values written as YAML: a whole file, or a block in one. */
export interface TextLayer {
  readonly kind: 'text';
  readonly source: Source;
  readonly place: ValuesPlace;
  /** Empty where the place holds no map. */
  readonly written: JsonObject;
  readonly isMap: boolean;
}

/** Values set one by one, as with `--set`. */
export interface SetLayer {
  readonly kind: 'set';
  readonly source: Source;
  readonly values: readonly SetValue[];
  /** Where to point for what it does not set. */
  readonly span: Span;
  readonly written: JsonObject;
}

/** Values that are not to be seen here. */
export interface UnknownLayer {
  readonly kind: 'unknown';
}

/** A layer that can be seen. */
export type KnownLayer = TextLayer | SetLayer;

/** Whether it is known what a layer says: it can be read, and no template brings keys. */
export function isKnown(layer: Layer): boolean {
  if (layer.kind !== 'text') return layer.kind === 'set';
  return !layer.place.open && isReadable(layer);
}

/** Whether Helm could read it as values. */
export function isReadable({ isMap, place }: TextLayer): boolean {
  return isMap && !place.document.problems.some(({ kind }) => kind === 'syntax');
}

/** What a layer writes; nothing where that is not known. */
export function writtenBy(layer: Layer | undefined): JsonObject {
  return layer === undefined || layer.kind === 'unknown' ? {} : layer.written;
}
