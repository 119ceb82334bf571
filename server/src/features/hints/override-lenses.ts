import { nameSeenFrom } from '../../core/file-names.ts';
import { isObject, type Json } from '../../core/json.ts';
import type { LintResult } from '../../core/lint.ts';
import { getAt, type Path } from '../../core/path.ts';
import { positionsOf } from '../../core/positions.ts';
import { replaces, writes } from '../../core/releases/deciding-layer.ts';
import type { KnownLayer } from '../../core/releases/release.ts';
import type { Part } from '../../core/releases/run-part.ts';
import { type Message, say } from '../../core/words/say.ts';
import { tellIn } from '../../core/words/translate.ts';
import { ownEntries } from '../../core/yaml/edit/layout.ts';
import { isSeen, keyIn } from '../navigation/keys-in-layers.ts';
import type { Target } from '../navigation/target.ts';
import type { Lens } from './lens.ts';

/** Of more layers than these, only their number is told. */
const MOST = 3;

/** Above each top-level key: the later layers that override something of it, each leading there. */
export function overrideLenses({ parts, words }: LintResult): readonly Lens[] {
  const tell = tellIn(words);
  return parts.flatMap((part) => {
    const [{ document, onlyAt, layer }] = part;
    if (document.root?.kind !== 'map' || onlyAt || layer.kind === 'set') return [];
    return ownEntries(document.root).flatMap(({ key, keySpan }) =>
      lensesOf(key, part).map(({ title, ...lens }) => ({
        ...lens,
        title: tell(title),
        span: keySpan,
      })),
    );
  });
}

interface Told extends Pick<Lens, 'target'> {
  readonly title: Message;
}

function lensesOf(key: string, part: Part): readonly Told[] {
  const [{ layer: own }] = part;
  const leaves = leavesBelow(getAt(own.written, [key]), [key]);
  const found = laterLayers(part).flatMap((layer) => {
    const paths = leaves.filter((path) => writes(layer, path) || replaces(layer, path));
    const [first] = paths;
    return first ? [{ layer, first, count: paths.length }] : [];
  });
  const lenses = found.slice(0, MOST).map(({ layer, first, count }) => {
    const target = keyIn(layer, first);
    const place = say`${nameOf(layer, own)}:${lineOf(target)}`;
    if (count === leaves.length) return { title: say`overridden in ${place}`, target };
    if (count === 1) return { title: say`1 key overridden in ${place}`, target };
    return { title: say`${count} keys overridden in ${place}`, target };
  });
  const rest = found.length - lenses.length;
  return rest > 0 ? [...lenses, { title: say`and in ${rest} more` }] : lenses;
}

/** Over all releases, each layer once. */
function laterLayers(part: Part): readonly KnownLayer[] {
  const later = part.flatMap(({ release, index }) =>
    release.layers.slice(index + 1).filter(isSeen),
  );
  return [...new Set(later)];
}

/** Counted from one. */
function lineOf({ source, span }: Target): number {
  return positionsOf(source.text).positionAt(span.start).line + 1;
}

function nameOf(layer: KnownLayer, own: KnownLayer): Message {
  const isHere = layer.source.name === own.source.name;
  return isHere ? say`this file` : nameSeenFrom(own.source.name, layer.source.name);
}

/** Paths of what is no map; Helm replaces lists whole. */
function leavesBelow(value: Json | undefined, path: Path): readonly Path[] {
  if (!isObject(value)) return value === undefined ? [] : [path];
  return Object.entries(value).flatMap(([key, child]) => leavesBelow(child, [...path, key]));
}
