import type { JsonObject } from '../json.ts';
import type { Path } from '../path.ts';
import type { ShapeError } from '../shape/shape-error.ts';
import type { TemplateUse } from './template-use.ts';

export type ChartName = 'platform' | 'agent';

/** One chart at one version, as data. */
export interface Chart {
  readonly name: ChartName;
  readonly version: string;
  /** The chart's own values.yaml. */
  readonly defaults: JsonObject;
  /** JSON Schema (draft-07) of the values that its templates read, with descriptions and docs links. */
  readonly schema: JsonObject;
  /** The paths that its values.yaml declares and no template reads. */
  readonly dead: readonly string[];
  /** What its templates do with the value at a path, as far as that goes wrong with some values. */
  usesAt(path: Path): readonly TemplateUse[];
  /**
   * Whether it stands in for a version that is so far away that its shape says little of that one's.
   */
  readonly isFar: boolean;
  /** What is wrong with the shape of written values. */
  validateShape(values: unknown): readonly ShapeError[];
}
