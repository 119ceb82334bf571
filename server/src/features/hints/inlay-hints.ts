import { isEqual } from '../../core/json.ts';
import type { LintResult } from '../../core/lint.ts';
import type { Path } from '../../core/path.ts';
import type { Part } from '../../core/releases/run-part.ts';
import type { Span } from '../../core/span.ts';
import { type Message, textOf } from '../../core/words/say.ts';
import { tellIn } from '../../core/words/translate.ts';
import { afterColon, nodeEnd, ownEntries } from '../../core/yaml/edit/layout.ts';
import type { YamlEntry, YamlNode } from '../../core/yaml/tree.ts';
import type { Hint, HintMode } from './hint.ts';
import { keyHint } from './key-hint.ts';
import { sectionHint } from './section-hint.ts';

/** So many values are named behind a section; the others in the tooltip. */
const SHOWN = 2;

/**
 * What a reader of a file does not see in it: what a value overrides, what a section inherits or leaves
 * to the chart. Only where it is the same in all releases of the file, and only in `range`.
 */
export function inlayHints(
  { parts, source: { text }, words }: LintResult,
  range: Span,
  mode: HintMode,
): readonly Hint[] {
  if (mode === 'off') return [];
  const tell = tellIn(words);
  return parts.flatMap((part) => {
    const [{ document, onlyAt, conditional, open, layer }] = part;
    const { root } = document;
    // Values that templates bring or leave out, or whose characters have no places.
    if (!root || onlyAt || conditional || open || layer.kind === 'set') return [];
    return [...below(root, [])];

    function* below(node: YamlNode, path: Path): Generator<Hint> {
      if (node.kind !== 'map') return;
      for (const entry of ownEntries(node)) {
        const end = entry.alias ? entry.valueSpan.end : nodeEnd(text, entry.value);
        if (end < range.start || entry.keySpan.start > range.end) continue;
        const here = [...path, entry.key];
        const hint = hintFor(entry, here, part);
        if (hint) yield hint;
        if (!entry.alias) yield* below(entry.value, here);
      }
    }
  });

  function hintFor(entry: YamlEntry, path: Path, part: Part): Hint | undefined {
    const { value, alias } = entry;
    const isSection = value.kind === 'map';
    const told = agreed(part, (site) => {
      if (isSection) return sectionHint(path, site, mode);
      const hint = keyHint(path, site, mode);
      return hint === undefined ? [] : [hint];
    });
    if (told.length === 0) return undefined;
    const lines = told.map(tell);
    const isBlock = !alias && (value.kind === 'scalar' ? value.style === 'block' : !value.flow);
    const end = alias ? entry.valueSpan.end : nodeEnd(text, value);
    const offset = isBlock ? (afterColon(text, entry) ?? entry.keySpan.end) : end;
    const rest = lines.length - SHOWN;
    const label = lines.slice(0, SHOWN).join(' · ');
    if (rest <= 0) return { offset, label };
    return { offset, label: `${label} · +${rest}`, tooltip: lines.join('\n') };
  }
}

/** What is to be said alike in each release of a layer. */
function agreed(
  [first, ...others]: Part,
  tell: (site: Part[0]) => readonly Message[],
): readonly Message[] {
  const lines = tell(first);
  const isSame = (told: readonly Message[]) => isEqual(told.map(textOf), lines.map(textOf));
  return lines.length > 0 && others.every((site) => isSame(tell(site))) ? lines : [];
}
