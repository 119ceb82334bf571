import { isObject, isTemplated, type Json } from '../json.ts';
import { parseSetPath, parseSetValue } from '../values/set-path.ts';
import type { SetValue } from '../values/set-values.ts';
import { entryOf, toJson, type YamlDocument, type YamlFile, type YamlNode } from '../yaml/tree.ts';
import { versionOf } from './chart-reference.ts';
import { type Host, type NamedLayer, type NamedRelease, NOTHING_SAID } from './host.ts';
import { maskTemplates } from './mask-templates.ts';
import { partOf } from './part-of-document.ts';
import { pathWithHoles } from './path-with-holes.ts';
import { parseTemplated } from './templated-yaml.ts';
import { toolChart } from './tool-chart.ts';

/** helmfile: releases with values right in it, and with files. */
export const helmfile: Host = {
  id: 'helmfile',
  title: 'helmfile',
  files: { extensions: ['.yaml', '.yml', '.gotmpl'], languages: ['yaml'] },
  signs: [['releases:'], ['chart:'], ['polyaxon', 'agent']],
  read: ({ text }) => {
    const templated = parseTemplated(text);
    if (!templated) return NOTHING_SAID;
    const { file, conditional } = templated;
    const repositories = new Map(file.documents.flatMap(repositoriesIn));
    const releases = file.documents.flatMap((document) =>
      itemsAt(document.root, 'releases').flatMap(
        (release) => releaseIn(release, document, { file, repositories, conditional }) ?? [],
      ),
    );
    return { releases, comments: file.comments };
  },
};

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

function releaseIn(
  release: YamlNode,
  document: YamlDocument,
  helmfile: Helmfile,
): NamedRelease | undefined {
  const { name, chart: reference, version, installed } = fieldsOf(release);
  if (typeof reference !== 'string' || installed === false) return undefined;
  const repository = helmfile.repositories.get(reference.split('/')[0] ?? '') ?? '';
  const chart = toolChart({ chart: reference, repository });
  if (!chart) return undefined;
  const span = entryOf(release, 'chart')?.keySpan ?? release.span;
  const known = versionOf(version);
  const versionSpan = entryOf(release, 'version')?.valueSpan;
  const values = itemsAt(release, 'set').flatMap((item) => setValueIn(item) ?? []);
  // Anything else may bring values that are not to be seen here.
  const isWhole = BRINGING.every((key) => !entryOf(release, key));
  return {
    ...chart,
    name: typeof name === 'string' ? name : reference,
    span,
    ...(known !== undefined && versionSpan ? { version: known, versionSpan } : {}),
    layers: [
      ...(isWhole ? [] : [{ kind: 'unknown', span } as const]),
      ...itemsAt(release, 'values').flatMap((layer) => layerIn(layer, document, helmfile)),
      ...(values.length > 0 ? [{ kind: 'set', values, span } as const] : []),
    ],
  };
}

function layerIn(
  layer: YamlNode,
  document: YamlDocument,
  { file, conditional }: Helmfile,
): readonly NamedLayer[] {
  const { span } = layer;
  if (layer.kind === 'map') {
    if (layer.entries.length === 0) return [];
    const part = partOf(file.text, document, layer);
    const { open } = maskTemplates(file.text.slice(part.span.start, part.span.end));
    return [{ kind: 'place', place: { file, document: part, conditional, open } }];
  }
  const path = layer.kind === 'scalar' ? layer.value : undefined;
  if (typeof path !== 'string') return [{ kind: 'unknown', span }];
  return [{ kind: 'file', path: pathWithHoles(path), from: 'folder', text: path, ...span }];
}

function setValueIn(item: YamlNode): SetValue | undefined {
  const value = entryOf(item, 'value');
  const { name } = fieldsOf(item);
  const path = typeof name === 'string' ? parseSetPath(name) : undefined;
  if (!path || value?.value.kind !== 'scalar') return undefined;
  const text = String(value.value.value ?? '');
  const pathSpan = entryOf(item, 'name')?.valueSpan;
  const span = value.valueSpan;
  return { path, value: parseSetValue(text), span, ...(pathSpan ? { pathSpan } : {}) };
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
