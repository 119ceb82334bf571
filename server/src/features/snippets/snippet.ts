/** A block of the guide to start from, in the forms that the chart's templates read. */
export interface Snippet {
  /** What a person types: `plx-…`. */
  readonly prefix: string;
  /** What it puts in, in a few words. */
  readonly title: string;
  /**
   * Top-level YAML with tab stops in LSP snippet syntax, two spaces a level. A value that stands twice
   * carries its default twice, since a part of the block may be put in alone.
   */
  readonly body: string;
  /**
   * Sections in which the part below the body's first key may be put in as well; the first key itself
   * if left out.
   */
  readonly sections?: readonly string[];
}
