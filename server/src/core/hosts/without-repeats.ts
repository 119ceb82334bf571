import type { ValuesPlace } from './host.ts';

/** Aliases may use the same values in several places; they are checked once. */
export function withoutRepeats(places: readonly ValuesPlace[]): readonly ValuesPlace[] {
  const starts = places.map(startOf);
  return places
    .filter((_, index) => starts.indexOf(starts[index] ?? 0) === index)
    .toSorted((a, b) => startOf(a) - startOf(b));
}

/** Where the values themselves begin: their keys differ. */
function startOf({ document, onlyAt }: ValuesPlace): number {
  return (onlyAt ?? document.root?.span ?? document.span).start;
}
