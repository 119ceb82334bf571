import { Refusal } from './reader.ts';

/** go-yaml's limit for nested indentation; for brackets it is the same. */
export const MAX_DEPTH = 10_000;

/** The columns of the blocks that are open. */
export class BlockIndents {
  /** The innermost block's; -1 outside of all. */
  current = -1;
  readonly #outer: number[] = [];

  /** Begins a block at a column, unless one is open there or deeper. */
  open(column: number, offset: number): boolean {
    if (this.current >= column) return false;
    this.#outer.push(this.current);
    this.current = column;
    if (this.#outer.length > MAX_DEPTH) throw new Refusal('Nested too deeply', offset);
    return true;
  }

  /** Ends the blocks that are indented deeper than a column; gives how many. */
  close(column: number): number {
    let count = 0;
    while (this.current > column) {
      this.current = this.#outer.pop() ?? -1;
      count++;
    }
    return count;
  }
}
