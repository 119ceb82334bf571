import type { Json } from '../json.ts';
import type { Path } from '../path.ts';
import type { Message } from '../words/say.ts';

/** One breach of the chart's shape schema, by the written values. */
export type ShapeError =
  | { readonly kind: 'unknown-key'; readonly path: Path; readonly known: readonly string[] }
  | {
      readonly kind: 'wrong-type';
      readonly path: Path;
      readonly value: Json;
      /** What would do: JSON types (`string`, `object`, …), or words: `a size such as …`. */
      readonly expected: readonly string[];
    }
  | {
      readonly kind: 'wrong-value';
      readonly path: Path;
      readonly value: Json;
      /** The values that would do; none of numbers that have a range. */
      readonly allowed: readonly Json[];
      /** `0 and more` */
      readonly range?: Message;
    };
