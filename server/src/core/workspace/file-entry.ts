import { MAX_LENGTH } from '../config.ts';
import { type Pragma, readPragma } from '../directives/pragma.ts';
import { type HostFile, type NamedLayer, NOTHING_SAID, type ValuesPlace } from '../hosts/host.ts';
import { hosts } from '../hosts/index.ts';
import { type ParentKey, placeBelow } from '../hosts/place-below.ts';
import { hostsFor } from '../hosts/signs.ts';
import { wholeFile } from '../hosts/whole-file.ts';
import { isObject, type JsonObject, sharing } from '../json.ts';
import { mayBeLayer } from '../recognition/may-be-layer.ts';
import { outline } from '../recognition/outline.ts';
import { type Recognition, recognise } from '../recognition/recognise.ts';
import type { KnownLayer, SetLayer, TextLayer } from '../releases/release.ts';
import type { Source } from '../source.ts';
import { withSet } from '../values/set-values.ts';
import { parseYaml } from '../yaml/parse.ts';
import { reparse } from '../yaml/reparse.ts';
import { toJson, type YamlComment, type YamlFile } from '../yaml/tree.ts';

/** One version of a text and what it says; each thing is worked out once, whoever asks. */
export interface FileEntry {
  readonly source: Source;
  /** Its name as seen from the workspace's folder. */
  readonly shown: string;
  /** Whether its own text is Polyaxon values. */
  recognition(): Recognition;
  /** It has a key of ours, or a telling name: too little to be judged alone, enough to be a layer. */
  mayBeLayer(): boolean;
  pragma(): Pragma | undefined;
  /** What it says as a file of a tool. */
  said(): HostFile;
  /**
   * The very same object for the same place or list of set values; of a parent chart's those for the
   * dependency, undefined where there are none.
   */
  layerOf(named: OwnLayer, parent?: ParentKey): KnownLayer | undefined;
  /** All of it as values, or what stands below a parent chart's key; undefined where there is no such map. */
  asValues(key?: ParentKey): TextLayer | undefined;
  /** The same, where a template engine fills it in first, whatever it is called. */
  asFilled(key?: ParentKey): TextLayer | undefined;
  comments(): readonly YamlComment[];
  /** The text as plain YAML, if anybody has asked for that. */
  parsed(): YamlFile | undefined;
  /** What was last read as values, by the key of the parent chart: what is equal stays the very same object. */
  readonly written: ReadonlyMap<string, JsonObject>;
}

/** A layer that stands in the file itself. */
type OwnLayer = Extract<NamedLayer, { readonly kind: 'place' | 'set' }>;

const TEMPLATE = /\{[{%]|[$%]\{/;

/** `before`: another version of the text, of which what is the same need not be read again. */
export function fileEntry(source: Source, shown: string, before?: FileEntry): FileEntry {
  let file: YamlFile | undefined;
  let known = before?.parsed();
  const parse = (text: string) => {
    file ??= known ? reparse(known, text) : parseYaml(text);
    known = undefined;
    return file;
  };
  const layers = new Map<object, Map<string | undefined, KnownLayer | undefined>>();
  const asValues = new Map<string, TextLayer | undefined>();
  const written = new Map(before?.written);
  const seen = once(() => outline(source.text));
  const recognition = once(() => recognise(shown, source.text, seen));
  const said = once(() => {
    if (source.text.length > MAX_LENGTH) return NOTHING_SAID;
    const [first = NOTHING_SAID, ...others] = hostsFor(hosts, shown, source.text).map((host) =>
      host.read(source),
    );
    return others.reduce(together, first);
  });
  const valuesOf = (parent: ParentKey | undefined, isFilled: boolean) => {
    const id = `${parent?.key ?? ''}${isFilled ? ' filled' : ''}`;
    if (!asValues.has(id)) {
      const place = wholeFile(source, parent, parse, isFilled);
      const layer = textLayer(source, place, written.get(id));
      asValues.set(id, layer);
      if (layer) written.set(id, layer.written);
    }
    return asValues.get(id);
  };
  return {
    source,
    shown,
    recognition,
    mayBeLayer: once(() => mayBeLayer(shown, source.text, seen())),
    pragma: once(() => readPragma(source.text)),
    said,
    layerOf: (named, parent) => {
      const known = layers.get(named) ?? new Map<string | undefined, KnownLayer | undefined>();
      layers.set(named, known);
      if (!known.has(parent?.key)) known.set(parent?.key, layerOf(source, named, parent));
      return known.get(parent?.key);
    },
    asValues: (parent) => valuesOf(parent, false),
    asFilled: (parent) => valuesOf(parent, TEMPLATE.test(source.text)),
    comments: () => said().comments ?? [],
    parsed: () => file ?? known,
    written,
  };
}

/** A file may be of several kinds: manifests of different tools share it. */
function together(a: HostFile, b: HostFile): HostFile {
  return {
    ...a,
    ...b,
    releases: [...a.releases, ...b.releases],
    objects: [...(a.objects ?? []), ...(b.objects ?? [])],
    chartSources: [...(a.chartSources ?? []), ...(b.chartSources ?? [])],
    problems: [...(a.problems ?? []), ...(b.problems ?? [])],
    comments: a.comments ?? b.comments ?? [],
  };
}

function layerOf(source: Source, named: OwnLayer, parent?: ParentKey): KnownLayer | undefined {
  if (named.kind === 'set')
    return parent ? setBelow(source, named, parent) : setLayer(source, named);
  return textLayer(source, parent ? placeBelow(named.place, parent) : named.place);
}

function setLayer(source: Source, { values, span }: Pick<SetLayer, 'values' | 'span'>): SetLayer {
  return { kind: 'set', source, values, span, written: withSet({}, values) };
}

function setBelow(
  source: Source,
  { values, span }: Pick<SetLayer, 'values' | 'span'>,
  { key }: ParentKey,
): SetLayer | undefined {
  const own = values.flatMap((each) => {
    const [first, ...path] = each.path;
    return first === key && path.length > 0 ? [{ ...each, path }] : [];
  });
  return own.length === 0 ? undefined : setLayer(source, { values: own, span });
}

function textLayer(
  source: Source,
  place: ValuesPlace | undefined,
  before?: JsonObject,
): TextLayer | undefined {
  if (!place) return undefined;
  const { root } = place.document;
  const json = root ? sharing(toJson(root), before) : {};
  const isMap = isObject(json);
  return { kind: 'text', source, place, isMap, written: isMap ? withoutKeys(json, place) : {} };
}

function withoutKeys(json: JsonObject, { hostKeys = [] }: ValuesPlace): JsonObject {
  if (hostKeys.length === 0) return json;
  return Object.fromEntries(Object.entries(json).filter(([key]) => !hostKeys.includes(key)));
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
