import type { ChartName } from '../charts/chart.ts';
import { isObject, type Json } from '../json.ts';
import { getAt, type Path } from '../path.ts';
import { parseSetPath, parseSetValue } from '../values/set-path.ts';
import { locate } from '../yaml/locate.ts';
import { entryOf, toJson, type YamlDocument, type YamlFile } from '../yaml/tree.ts';
import { chartOf, versionOf } from './chart-reference.ts';
import type { Host, Override, ValuesPlace } from './host.ts';
import { areTelling } from './recognise.ts';
import { signs } from './signs.ts';
import { parseTemplated } from './templated-yaml.ts';
import { textAt } from './text-at.ts';
import { type Found, valuesAt } from './values-at.ts';
import { withoutRepeats } from './without-repeats.ts';

const ID = 'argocd';

/** Where an Application's spec stands in each kind. */
const SPECS: Readonly<Record<string, Path>> = {
  Application: ['spec'],
  ApplicationSet: ['spec', 'template', 'spec'],
};

/** Argo CD: the Helm sources of an Application, or of those that an ApplicationSet makes. */
export const argocd: Host = {
  id: ID,
  mayHold: signs.argocd,
  find: ({ text }) => {
    const parsed = parseTemplated(text);
    if (!parsed) return [];
    const { file, conditional } = parsed;
    const places = file.documents.flatMap((each) => inDocument(file, each));
    return withoutRepeats(conditional ? places.map((each) => ({ ...each, conditional })) : places);
  },
};

function inDocument(file: YamlFile, document: YamlDocument): readonly ValuesPlace[] {
  if (!document.root) return [];
  const json = toJson(document.root);
  const spec = SPECS[textAt(json, 'kind')];
  if (!spec || !textAt(json, 'apiVersion').startsWith('argoproj.io/')) return [];
  const sources = getAt(json, [...spec, 'sources']);
  const paths: readonly Path[] = [
    [...spec, 'source'],
    ...(Array.isArray(sources) ? sources.map((_, index) => [...spec, 'sources', index]) : []),
  ];
  return paths.flatMap((path) => inSource(file, document, path, getAt(json, path)) ?? []);
}

function inSource(
  file: YamlFile,
  document: YamlDocument,
  path: Path,
  source: Json | undefined,
): ValuesPlace | undefined {
  // `values` counts only where there is no `valuesObject`; `parameters` go over both.
  const values = getAt(source, 'helm.values') ?? undefined;
  const isMap = isObject(getAt(source, 'helm.valuesObject')) || values === undefined;
  const key = isMap ? 'valuesObject' : 'values';
  const found = valuesAt(file, document, [...path, 'helm', key]);
  const overrides = overridesOf(document, [...path, 'helm']);
  const at = found ?? (overrides.length > 0 ? nothingAt(file, document, path) : undefined);
  const chart = at && chartIn(source, at, overrides);
  if (!at || !chart) return undefined;
  const version = versionOf(getAt(source, 'targetRevision'));
  const files = getAt(source, 'helm.valueFiles');
  const unread = !found && getAt(source, ['helm', key]) !== undefined;
  const isOverlay = unread || (Array.isArray(files) && files.length > 0);
  return {
    ...at,
    host: ID,
    chart,
    role: isOverlay ? 'overlay' : 'root',
    comparesRenders: true,
    ...(version === undefined ? {} : { version }),
    ...(overrides.length > 0 ? { overrides } : {}),
  };
}

function chartIn(
  source: Json | undefined,
  { document: { root } }: Found,
  overrides: readonly Override[],
): ChartName | undefined {
  const values = root ? toJson(root) : undefined;
  const written = isObject(values) ? Object.keys(values) : [];
  const keys = new Set([...written, ...overrides.map(({ path }) => String(path[0]))]);
  // A chart of somebody's own, called like ours and around it.
  if (keys.has('polyaxon')) return undefined;
  const repository = textAt(source, 'repoURL');
  const chart = textAt(source, 'chart');
  const telling = areTelling(keys);
  if (chart !== '') return chartOf({ chart, repository }, telling);
  if (repository.startsWith('oci://')) return chartOf({ chart: repository, repository }, telling);
  const isOurGit = /[/:]polyaxon\/charts(?:\.git)?\/?$/.test(repository);
  return isOurGit ? chartOf({ chart: textAt(source, 'path'), repository }, telling) : undefined;
}

/** Only parameters are set: what is not shows at the key that holds them. */
function nothingAt(file: YamlFile, document: YamlDocument, path: Path): Found | undefined {
  const helm = document.root && locate(document.root, [...path, 'helm']).node;
  const holder = entryOf(helm, 'parameters') ?? entryOf(helm, 'fileParameters');
  if (!holder) return undefined;
  const span = { start: holder.keySpan.start, end: holder.keySpan.end };
  const problems = document.problems.filter(({ kind }) => kind === 'syntax');
  return { file, document: { root: undefined, embedded: true, span, problems }, onlyAt: span };
}

function overridesOf({ root }: YamlDocument, helm: Path): readonly Override[] {
  const node = root && locate(root, helm).node;
  return ['parameters', 'fileParameters'].flatMap((key) => {
    const list = entryOf(node, key)?.value;
    return list?.kind === 'list' ? list.items.flatMap((item) => overrideOf(item) ?? []) : [];
  });
}

function overrideOf(item: Parameters<typeof toJson>[0]): Override | undefined {
  const json = toJson(item);
  const path = parseSetPath(textAt(json, 'name'));
  const entry = entryOf(item, 'value') ?? entryOf(item, 'path');
  if (!path || !entry) return undefined;
  const value = getAt(json, 'value');
  const asText = getAt(json, 'forceString') === true;
  return {
    path,
    // What a file holds is not known.
    value: value === undefined ? '${file}' : parseSetValue(String(value ?? ''), asText),
    span: entry.valueSpan.start < entry.valueSpan.end ? entry.valueSpan : entry.keySpan,
  };
}
