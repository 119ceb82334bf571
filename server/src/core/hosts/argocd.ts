import { isObject, type Json } from '../json.ts';
import { getAt, type Path } from '../path.ts';
import { parseSetPath, parseSetValue } from '../values/set-path.ts';
import type { SetValue } from '../values/set-values.ts';
import { locate, spanOfPath } from '../yaml/locate.ts';
import { entryOf, toJson, type YamlDocument, type YamlFile } from '../yaml/tree.ts';
import { chartOf, versionOf } from './chart-reference.ts';
import { type Host, type NamedLayer, type NamedRelease, NOTHING_SAID, YAML_FILES } from './host.ts';
import { parseTemplated } from './templated-yaml.ts';
import { textAt } from './text-at.ts';
import { type ToolChart, toolChart } from './tool-chart.ts';
import { valuesAt } from './values-at.ts';

/** Where an Application's spec stands in each kind. */
const SPECS: Readonly<Record<string, Path>> = {
  Application: ['spec'],
  ApplicationSet: ['spec', 'template', 'spec'],
};

/** Argo CD: the Helm sources of an Application, or of those that an ApplicationSet makes. */
export const argocd: Host = {
  id: 'argocd',
  title: 'Argo CD',
  files: YAML_FILES,
  signs: [['argoproj.io/'], ['kind'], ['polyaxon', 'agent', 'path']],
  read: ({ text }) => {
    const { file, conditional = false } = parseTemplated(text) ?? {};
    if (!file) return NOTHING_SAID;
    const releases = file.documents.flatMap((each) => inDocument(file, each, conditional));
    return { releases, comments: file.comments };
  },
};

function inDocument(
  file: YamlFile,
  document: YamlDocument,
  conditional: boolean,
): readonly NamedRelease[] {
  if (!document.root) return [];
  const json = toJson(document.root);
  const kind = textAt(json, 'kind');
  const spec = Object.hasOwn(SPECS, kind) ? SPECS[kind] : undefined;
  if (!spec || !textAt(json, 'apiVersion').startsWith('argoproj.io/')) return [];
  const sources = getAt(json, [...spec, 'sources']);
  const paths: readonly Path[] = [
    [...spec, 'source'],
    ...(Array.isArray(sources) ? sources.map((_, index) => [...spec, 'sources', index]) : []),
  ];
  return paths.flatMap((path) => {
    const release = inSource({ file, document, conditional }, path, json);
    return release ? [release] : [];
  });
}

interface Manifest {
  readonly file: YamlFile;
  readonly document: YamlDocument;
  readonly conditional: boolean;
}

function inSource(manifest: Manifest, path: Path, json: Json): NamedRelease | undefined {
  const { document } = manifest;
  const source = getAt(json, path);
  const chart = chartIn(source);
  if (!chart || !document.root) return undefined;
  const layers = layersIn(manifest, [...path, 'helm'], source);
  const version = versionOf(getAt(source, 'targetRevision'));
  return {
    ...chart,
    name: textAt(json, 'metadata.name') || 'application',
    span: spanOfPath(document.root, [...path, 'helm'], 'key'),
    layers,
    comparesRenders: true,
    ...(version === undefined || textAt(source, 'chart') === ''
      ? {}
      : { version, versionSpan: spanOfPath(document.root, [...path, 'targetRevision'], 'value') }),
  };
}

function layersIn(
  { file, document, conditional }: Manifest,
  helm: Path,
  source: Json | undefined,
): readonly NamedLayer[] {
  const { root } = document;
  if (!root) return [];
  const spanOf = (key: string) => spanOfPath(root, [...helm, key], 'key');
  const files = getAt(source, 'helm.valueFiles');
  const unread: readonly NamedLayer[] =
    Array.isArray(files) && files.length > 0
      ? [{ kind: 'unknown', span: spanOf('valueFiles') }]
      : [];
  // `values` counts only where there is no `valuesObject`.
  const values = getAt(source, 'helm.values') ?? undefined;
  const isMap = isObject(getAt(source, 'helm.valuesObject')) || values === undefined;
  const key = isMap ? 'valuesObject' : 'values';
  const found = valuesAt(file, document, [...helm, key]);
  const written = getAt(source, ['helm', key]) !== undefined;
  const inline: readonly NamedLayer[] = found
    ? [{ kind: 'place', place: conditional ? { ...found, conditional } : found }]
    : written
      ? [{ kind: 'unknown', span: spanOf(key) }]
      : [];
  return [...unread, ...inline, ...parametersIn(document, helm)];
}

function chartIn(source: Json | undefined): ToolChart | undefined {
  const repository = textAt(source, 'repoURL');
  const chart = textAt(source, 'chart');
  if (chart !== '') return toolChart({ chart, repository });
  if (repository.startsWith('oci://')) return toolChart({ chart: repository, repository });
  const isOurGit = /[/:]polyaxon\/charts(?:\.git)?\/?$/.test(repository);
  const ours = isOurGit && chartOf({ chart: textAt(source, 'path'), repository }, false);
  return ours ? { chart: ours } : undefined;
}

/** `parameters`, then those whose values are files, which nobody knows here. */
function parametersIn({ root }: YamlDocument, helm: Path): readonly NamedLayer[] {
  const node = root && locate(root, helm).node;
  return ['parameters', 'fileParameters'].flatMap((key): readonly NamedLayer[] => {
    const entry = entryOf(node, key);
    if (entry?.value.kind !== 'list') return [];
    const values = entry.value.items.flatMap((item) => parameterIn(item) ?? []);
    return values.length > 0 ? [{ kind: 'set', values, span: entry.keySpan }] : [];
  });
}

function parameterIn(item: Parameters<typeof toJson>[0]): SetValue | undefined {
  const json = toJson(item);
  const path = parseSetPath(textAt(json, 'name'));
  const entry = entryOf(item, 'value') ?? entryOf(item, 'path');
  if (!path || !entry) return undefined;
  const value = getAt(json, 'value');
  const asText = getAt(json, 'forceString') === true;
  const name = entryOf(item, 'name');
  return {
    path,
    // What a file holds is not known.
    value: value === undefined ? '${file}' : parseSetValue(String(value ?? ''), asText),
    span: entry.valueSpan.start < entry.valueSpan.end ? entry.valueSpan : entry.keySpan,
    ...(name ? { pathSpan: name.valueSpan } : {}),
  };
}
