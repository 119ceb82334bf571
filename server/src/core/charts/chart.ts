import type { JsonObject } from '../json.ts';
import type { ShapeError } from '../shape/shape-error.ts';

export type ChartName = 'platform' | 'agent';

/** One chart at one version, as data. */
export interface Chart {
  readonly name: ChartName;
  readonly version: string;
  /** The chart's own values.yaml. */
  readonly defaults: JsonObject;
  /** JSON Schema (draft-07) of the values that its templates read, with descriptions and docs links. */
  readonly schema: JsonObject;
  /** What is wrong with the shape of written values. */
  validateShape(values: unknown): readonly ShapeError[];
}
