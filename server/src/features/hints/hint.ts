/** Something that an editor shows behind the text of a line, and that is no part of it. */
export interface Hint {
  readonly offset: number;
  readonly label: string;
  /** More of the same, where the label is cut. */
  readonly tooltip?: string;
}

/**
 * What is shown: nothing, what is not as a reader of the file would expect it, or also what is just as
 * in the layer below or the chart.
 */
export const HINT_MODES = ['off', 'differs', 'all'] as const;
export type HintMode = (typeof HINT_MODES)[number];
