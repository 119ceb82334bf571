import type { ChartName } from '../charts/chart.ts';
import { isObject, isTemplated, type Json } from '../json.ts';
import type { Span } from '../span.ts';
import { parseSetPath, parseSetValue } from '../values/set-path.ts';
import { entryOf, toJson, type YamlDocument, type YamlFile, type YamlNode } from '../yaml/tree.ts';
import { versionOf } from './chart-reference.ts';
import type { Host, Override, ValuesPlace } from './host.ts';
import { installedChart } from './installed-chart.ts';
import { maskTemplates } from './mask-templates.ts';
import { partOf } from './part-of-document.ts';
import { signs } from './signs.ts';
import { parseTemplated } from './templated-yaml.ts';

/** Values written right in a helmfile: `releases[].values[]`. Files that it names are layers: see below. */
export const helmfile: Host = {
  id: 'helmfile',
  mayHold: signs.helmfile,
  find: ({ text }) => {
    const templated = parseTemplated(text);
    if (!templated) return [];
    const { file, conditional } = templated;
    const repositories = new Map(file.documents.flatMap(repositoriesIn));
    return file.documents.flatMap((document) =>
      itemsAt(document.root, 'releases').flatMap((release) =>
        placesIn(release, document, { file, repositories, conditional }),
      ),
    );
  },
};

/** A release of a helmfile whose values are files. */
export interface HelmfileRelease {
  readonly name: string;
  readonly chart: ChartName;
  readonly version?: { readonly text: string; readonly span: Span };
  /** Paths as they are written. */
  readonly values: readonly (Span & { readonly path: string })[];
  /** All its values are plain files that can be read. */
  readonly isWhole: boolean;
}

/** The files that a helmfile lays over our charts, release by release. */
export function filesInHelmfile(text: string): readonly HelmfileRelease[] {
  const { file } = parseTemplated(text) ?? {};
  if (!file) return [];
  const repositories = new Map(file.documents.flatMap(repositoriesIn));
  return file.documents.flatMap(({ root }) =>
    itemsAt(root, 'releases').flatMap((item) => filesOf(item, repositories) ?? []),
  );
}

function filesOf(
  release: YamlNode,
  repositories: ReadonlyMap<string, string>,
): HelmfileRelease | undefined {
  const { name, chart: reference, version, installed } = fieldsOf(release);
  if (typeof reference !== 'string' || installed === false) return undefined;
  const repository = repositories.get(reference.split('/')[0] ?? '') ?? '';
  const chart = installedChart(reference, repository, undefined, []);
  const layers = itemsAt(release, 'values');
  const values = layers.flatMap(({ span, ...layer }) => {
    const path = 'value' in layer ? layer.value : undefined;
    const isFile = typeof path === 'string' && /\.ya?ml$/i.test(path) && !isTemplated(path);
    return isFile ? [{ ...span, path }] : [];
  });
  if (!chart || values.length === 0) return undefined;
  const known = versionOf(version);
  const span = entryOf(release, 'version')?.valueSpan;
  return {
    name: typeof name === 'string' ? name : reference,
    chart,
    ...(known !== undefined && span ? { version: { text: known, span } } : {}),
    values,
    isWhole:
      values.length === layers.length &&
      BRINGING.every((key) => !entryOf(release, key)) &&
      itemsAt(release, 'set').length === 0,
  };
}

/** Keys that bring values which are not to be seen here. */
const BRINGING = ['secrets', 'inherit', 'valuesTemplate'];

interface Helmfile {
  readonly file: YamlFile;
  /** Addresses by name. */
  readonly repositories: ReadonlyMap<string, string>;
  readonly conditional: boolean;
}

function repositoriesIn({ root }: YamlDocument): readonly (readonly [string, string])[] {
  return itemsAt(root, 'repositories').flatMap((item) => {
    const { name, url } = fieldsOf(item);
    return typeof name === 'string' && typeof url === 'string' ? [[name, url] as const] : [];
  });
}

function placesIn(
  release: YamlNode,
  document: YamlDocument,
  { file, repositories, conditional }: Helmfile,
): readonly ValuesPlace[] {
  const { chart: reference, version, installed } = fieldsOf(release);
  if (typeof reference !== 'string' || installed === false) return [];
  const repository = repositories.get(reference.split('/')[0] ?? '') ?? '';
  const layers = itemsAt(release, 'values');
  const maps = layers.filter((layer) => layer.kind === 'map' && layer.entries.length > 0);
  const overrides = itemsAt(release, 'set').flatMap((item) => overrideOf(item) ?? []);
  // Anything else may bring values that are not to be seen here.
  const isWhole = layers.length === 1 && BRINGING.every((key) => !entryOf(release, key));
  const known = versionOf(version);
  return maps.flatMap((root, index): readonly ValuesPlace[] => {
    const chart = installedChart(reference, repository, root, overrides);
    if (!chart) return [];
    const part = partOf(file.text, document, root);
    const text = file.text.slice(part.span.start, part.span.end);
    return [
      {
        host: 'helmfile',
        file,
        document: part,
        conditional,
        chart,
        ...(known === undefined ? {} : { version: known }),
        role: isWhole && !maskTemplates(text).open ? 'root' : 'overlay',
        overrides: index === maps.length - 1 ? overrides : [],
      },
    ];
  });
}

function overrideOf(item: YamlNode): Override | undefined {
  const value = entryOf(item, 'value');
  const { name } = fieldsOf(item);
  const path = typeof name === 'string' ? parseSetPath(name) : undefined;
  if (!path || value?.value.kind !== 'scalar') return undefined;
  const text = String(value.value.value ?? '');
  return { path, value: parseSetValue(text), span: value.valueSpan };
}

function itemsAt(node: YamlNode | undefined, key: string): readonly YamlNode[] {
  const value = entryOf(node, key)?.value;
  return value?.kind === 'list' ? value.items : [];
}

/** The plain fields of a map; templated ones are unknown. */
function fieldsOf(node: YamlNode): Readonly<Record<string, Json>> {
  const json = node.kind === 'map' ? toJson(node) : {};
  if (!isObject(json)) return {};
  return Object.fromEntries(Object.entries(json).filter(([, value]) => !isTemplated(value)));
}
