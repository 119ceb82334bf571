import type { Json } from '../json.ts';
import type { Path } from '../path.ts';

/** One breach of the chart's shape schema, by the written values. */
export type ShapeError =
  | { readonly kind: 'unknown-key'; readonly path: Path; readonly known: readonly string[] }
  | {
      readonly kind: 'wrong-type';
      readonly path: Path;
      readonly value: Json;
      /** JSON types that would do: `string`, `object`, … */
      readonly expected: readonly string[];
    }
  | {
      readonly kind: 'wrong-value';
      readonly path: Path;
      readonly value: Json;
      readonly allowed: readonly Json[];
    };
