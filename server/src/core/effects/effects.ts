import type { Json, JsonObject } from '../json.ts';
import type { Path } from '../path.ts';

/**
 * What the templates of one chart version do with values: which objects they render under which
 * conditions, and what each field depends on. Not the templates' words: two renders can be told apart,
 * not written.
 */
export interface Effects {
  readonly chart: string;
  readonly version: string;
  readonly expressions: readonly Expression[];
  readonly guards: readonly Guard[];
  /** The objects of each template file. */
  readonly files: readonly (readonly ObjectTemplate[])[];
  /** The sub-charts' defaults, as far as they are read. */
  readonly defaults: JsonObject;
  /** Paths that templates read, but of which no render with Helm has shown an effect. */
  readonly unseen: readonly Path[];
}

/** What a template works out. Others are named by their index in `expressions`. */
export type Expression =
  | { readonly op: 'const'; readonly value: Json | undefined }
  | { readonly op: 'path'; readonly path: Path }
  | { readonly op: 'item'; readonly loop: number; readonly path: Path }
  | { readonly op: 'key'; readonly loop: number }
  /** The text of another template file: for checksums. */
  | { readonly op: 'file'; readonly file: number }
  | { readonly op: 'loop'; readonly loop: number; readonly list: number; readonly body: number }
  /** Whether a value is still the sub-chart's default. */
  | { readonly op: 'is-default'; readonly path: Path }
  | { readonly op: 'call'; readonly name: string; readonly args: readonly number[] };

/** A condition, or with a loop the list that it runs over; inside of another guard (-1: of none). */
export interface Guard {
  readonly outer: number;
  readonly expression: number;
  readonly loop?: number;
}

/** A part of something, there where its guard holds. */
export interface Part {
  readonly guard: number;
  /** An expression; below zero a text that is only there or not. */
  readonly value: number;
}

export interface FieldPart extends Part {
  readonly field: string;
}

export interface ObjectTemplate {
  readonly guard: number;
  readonly kind: readonly Part[];
  readonly name: readonly Part[];
  readonly namespace: readonly Part[];
  readonly isHook: boolean;
  readonly fields: readonly FieldPart[];
}
