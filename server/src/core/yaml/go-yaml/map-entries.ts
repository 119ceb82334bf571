import { toJson, type YamlEntry, type YamlNode } from '../tree.ts';

/** Maps with more keys than this one get an index. */
const FEW = 12;

/**
 * Collects the entries of a map in the order in which Helm sets them: the last one to set a key wins,
 * be it written or come from `<<`. What is merged in and set again later is left out.
 */
export class MapEntries {
  readonly #entries: YamlEntry[] = [];
  #byKey: Map<string, number> | undefined;
  #lost = false;

  /** Adds what is written; gives the entry of the same name that was written before it. */
  add(entry: YamlEntry): YamlEntry | undefined {
    return this.#put(entry);
  }

  /** Adds what a `<<` brings in; gives the written entries whose value it replaces. */
  merge(sources: readonly YamlNode[]): readonly YamlEntry[] {
    const replaced: YamlEntry[] = [];
    // Of several maps in one `<<` the first one wins.
    for (const source of sources.toReversed()) {
      if (source.kind !== 'map') continue;
      for (const entry of source.entries) {
        const before = this.#put({ ...entry, merged: true });
        if (before && !isSame(before, entry)) replaced.push(before);
      }
    }
    return replaced;
  }

  finish(): readonly YamlEntry[] {
    if (!this.#lost) return this.#entries;
    return this.#entries.filter(
      (entry, index) => !entry.merged || this.#indexOf(entry.key) === index,
    );
  }

  #put(entry: YamlEntry): YamlEntry | undefined {
    const index = this.#indexOf(entry.key);
    const before = index === -1 ? undefined : this.#entries[index];
    if (before?.merged) this.#lost = true;
    this.#entries.push(entry);
    const last = this.#entries.length - 1;
    if (this.#byKey) this.#byKey.set(entry.key, last);
    else if (last >= FEW) this.#byKey = new Map(this.#entries.map(({ key }, at) => [key, at]));
    return before?.merged ? undefined : before;
  }

  #indexOf(key: string): number {
    if (this.#byKey) return this.#byKey.get(key) ?? -1;
    return this.#entries.findLastIndex((entry) => entry.key === key);
  }
}

function isSame(a: YamlEntry, b: YamlEntry): boolean {
  return JSON.stringify(toJson(a.value)) === JSON.stringify(toJson(b.value));
}
