import type { YamlNode } from '../tree.ts';

/** go-yaml refuses a document whose nodes come from aliases for the greater part (`allowedAliasRatio`). */
const LOW = 400_000;
const HIGH = 4_000_000;

/** Counts nodes as go-yaml's decoder does, those that aliases repeat included. */
export class AliasBudget {
  #all = 0;
  #repeated = 0;
  readonly #opened = new Map<YamlNode, number>();
  readonly #sizes = new Map<YamlNode, number>();

  count(): void {
    this.#all++;
  }

  open(node: YamlNode): void {
    this.#opened.set(node, this.#all);
  }

  close(node: YamlNode): void {
    const before = this.#opened.get(node);
    if (before === undefined) return;
    this.#opened.delete(node);
    this.#sizes.set(node, this.#all - before);
  }

  /** Counts what an alias repeats; false where that is too much. */
  use(target: YamlNode): boolean {
    const size = this.#sizes.get(target) ?? 1;
    this.#all += size;
    this.#repeated += size;
    const few = this.#repeated <= 100 || this.#all <= 1000;
    return few || this.#repeated / this.#all <= allowed(this.#all);
  }
}

function allowed(count: number): number {
  if (count <= LOW) return 0.99;
  if (count >= HIGH) return 0.1;
  return 0.99 - (0.89 * (count - LOW)) / (HIGH - LOW);
}
