import { knownVersions } from '../../core/charts/catalog.ts';
import { isObject, type Json } from '../../core/json.ts';
import type { LintResult } from '../../core/lint.ts';
import { getAt, type Path } from '../../core/path.ts';
import type { Site } from '../../core/releases/site.ts';
import { schemaAt } from '../../core/shape/schema-at.ts';
import { type Message, say } from '../../core/words/say.ts';
import { tellIn } from '../../core/words/translate.ts';
import { type Completion, RANKS } from './completion.ts';
import type { CursorPlace } from './cursor-place.ts';
import { typesOf, wordsOf } from './key-body.ts';
import type { TypedWord } from './typed-word.ts';
import { meaningOf } from './word-meanings.ts';

interface Value {
  readonly text: string;
  /** Empty where the text says it all. */
  readonly detail: Message;
}

/** What a value may be: words that the chart takes, names and sizes that the release uses. */
export function valueCompletions(
  result: LintResult,
  place: CursorPlace,
  word: TypedWord,
): readonly Completion[] {
  const { path, site } = place;
  const { chart } = site.values;
  const schema = schemaAt(chart.schema, path, place.written);
  if (!schema) return [];
  const fallback = getAt(chart.defaults, path);
  const words = wordsOf(schema).map((text) => ({ text, detail: meaningOf(path, text) }));
  const booleans =
    typesOf(schema).includes('boolean') && !word.quoted
      ? ['true', 'false'].map((text) => ({ text, detail: '' }))
      : [];
  // What is half typed here stands nowhere else.
  const typed = result.source.text.slice(word.span.start, word.span.end);
  const elsewhere = usedElsewhere(path, site).filter(({ text }) => text !== typed);
  const isHeld = /^(?:object|array)$/.test(typesOf(schema)[0] ?? '');
  // Names that are used elsewhere are those of what a list or map holds.
  const known = isHeld ? [] : [...knownValues(path, site), ...elsewhere];
  const all = [...words, ...booleans, ...known];
  const tell = tellIn(result.words);
  const first = all.filter(
    ({ text }, index) => all.findIndex((each) => each.text === text) === index,
  );
  return first.map(({ text, detail }, index): Completion => {
    const isDefault = fallback !== undefined && String(fallback) === text;
    return {
      label: text,
      kind: 'value',
      detail: tell(detailOf(detail, isDefault)),
      span: word.span,
      text,
      rank: RANKS.asked + Math.min(index, 900) / 1000,
      path,
    };
  });
}

function detailOf(detail: Message, isDefault: boolean): Message {
  if (!isDefault) return detail;
  return detail === '' ? say`the default` : say`${detail}, ${say`the default`}`;
}

/** What is known without looking at the file. */
function knownValues(path: Path, { values }: Site): readonly Value[] {
  const key = path.at(-1);
  if (path.length === 1 && (key === 'timezone' || key === 'timeZone')) {
    return ['UTC', ...Intl.supportedValuesOf('timeZone')].map((text) => ({ text, detail: '' }));
  }
  if (key === 'deploymentVersion' && path.length === 1) {
    return knownVersions(values.chart.name).map((text) => ({ text, detail: say`chart` }));
  }
  const isOfSubchart = ['postgresql', 'redis', 'rabbitmq'].includes(String(path[0]));
  if (key === 'imageTag' && !isOfSubchart) {
    return [{ text: values.version, detail: say`as the chart` }];
  }
  return [];
}

const QUANTITY = /^\d+(?:\.\d+)?(?:m|[kKMGT]i?)?$/;

/** Names of connections and secrets, labels and sizes that stand elsewhere in the release. */
function usedElsewhere(path: Path, { values }: Site): readonly Value[] {
  const { effective, written } = values;
  const key = String(path.findLast((segment) => typeof segment === 'string') ?? '');
  if (path[0] === 'mountConnections' || path[0] === 'notificationConnections') {
    return connectionNames(effective).map((text) => ({ text, detail: say`connection` }));
  }
  if (/secret(?:Name)?$/i.test(key) || (key === 'name' && path.includes('secret'))) {
    const isSecret = (at: Path) =>
      /secret(?:Name)?$/i.test(String(at.at(-1))) || at.at(-2) === 'secret';
    return textsIn(written, [], isSecret).map((text) => ({ text, detail: say`used elsewhere` }));
  }
  if (/^(?:size|memory|cpu)$/.test(key)) {
    // Those of the defaults as well, behind what is written.
    return [written, effective]
      .flatMap((values) => textsIn(values, [], (at) => at.at(-1) === key))
      .filter((text) => QUANTITY.test(text))
      .map((text) => ({ text, detail: say`in use` }));
  }
  if (path.at(-2) === 'nodeSelector') {
    const found = textsIn(written, [], (at) => at.at(-2) === 'nodeSelector' && at.at(-1) === key);
    return found.map((text) => ({ text, detail: say`used elsewhere` }));
  }
  return [];
}

function connectionNames(effective: Json): readonly string[] {
  const list = getAt(effective, 'connections');
  const store = getAt(effective, 'artifactsStore.name');
  const names = Array.isArray(list)
    ? list.map((item) => (isObject(item) ? item.name : undefined))
    : [];
  return [...names, store].filter((name) => typeof name === 'string');
}

/** Plain values whose path is wanted; few are, so the whole tree is walked only here. */
function textsIn(value: Json, path: Path, isWanted: (path: Path) => boolean): readonly string[] {
  if (Array.isArray(value))
    return value.flatMap((item, i) => textsIn(item, [...path, i], isWanted));
  if (isObject(value)) {
    return Object.entries(value).flatMap(([key, child]) =>
      textsIn(child, [...path, key], isWanted),
    );
  }
  const isPlain = typeof value === 'string' || typeof value === 'number';
  return isPlain && value !== '' && isWanted(path) ? [String(value)] : [];
}
