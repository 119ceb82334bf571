import { isObject, type Json } from '../../json.ts';
import { getAt, type Path } from '../../path.ts';
import { parseSetValue } from '../../values/set-path.ts';
import type { SetValue } from '../../values/set-values.ts';
import { columnOf, lineEnd, nextLine } from '../../yaml/edit/layout.ts';
import { locate } from '../../yaml/locate.ts';
import { toJson } from '../../yaml/tree.ts';
import type { NamedLayer } from '../host.ts';
import { layersAt } from '../kubernetes/layers-at.ts';
import { type Manifest, nodeAt, spanAt } from '../kubernetes/manifests.ts';
import { setAt, UNSEEN } from '../kubernetes/set-at.ts';
import { maskTemplates } from '../mask-templates.ts';
import { textAt } from '../text-at.ts';
import { valueFile } from './value-file.ts';

/** The layers of an Application's source, as Argo CD orders them. */
export function layersOf(manifest: Manifest, source: Path, name: string): readonly NamedLayer[] {
  const helm: Path = [...source, 'helm'];
  const json = getAt(manifest.json, helm);
  // `values` counts only where there is no `valuesObject`.
  const values = getAt(json, 'values') ?? undefined;
  const isMap = isObject(getAt(json, 'valuesObject')) || values === undefined;
  return [
    ...filesIn(manifest, source, name),
    ...layersAt(manifest, [...helm, isMap ? 'valuesObject' : 'values']),
    ...parametersIn(manifest, [...helm, 'parameters']),
    ...fileParametersIn(manifest, [...helm, 'fileParameters']),
  ];
}

function filesIn(manifest: Manifest, source: Path, name: string): readonly NamedLayer[] {
  const path = [...source, 'helm', 'valueFiles'];
  const list = nodeAt(manifest, path);
  if (!list || (list.kind === 'scalar' && (list.value === null || list.value === ''))) return [];
  if (list.kind !== 'list') return [{ kind: 'unknown', span: spanAt(manifest, path) }];
  const { json } = manifest;
  const optional = getAt(json, [...source, 'helm', 'ignoreMissingValueFiles']) === true;
  const at = {
    path: textAt(json, [...source, 'path']),
    isPackage: textAt(json, [...source, 'chart']) !== '',
    repository: textAt(json, [...source, 'repoURL']),
    refs: refsIn(getAt(json, 'spec.sources')),
    name,
    optional,
  };
  return list.items.map((item): NamedLayer => {
    const text = item.kind === 'scalar' && typeof item.value === 'string' ? item.value : '';
    return valueFile(text, item.span, at) ?? { kind: 'unknown', span: item.span };
  });
}

/** Addresses of the sources that others refer to as `$name`. */
function refsIn(sources: Json | undefined): ReadonlyMap<string, string> {
  const all = Array.isArray(sources) ? sources : [];
  return new Map(all.map((source) => [textAt(source, 'ref'), textAt(source, 'repoURL')]));
}

/** All `--set` and then all `--set-string`, whatever their order. */
function parametersIn(manifest: Manifest, path: Path): readonly NamedLayer[] {
  const list = nodeAt(manifest, path);
  const more = isFilledIn(manifest, path) ? [unknownAt(manifest, path)] : [];
  if (list?.kind !== 'list') return more;
  const isText = (item: Parameters<typeof toJson>[0]) =>
    getAt(toJson(item), 'forceString') === true;
  const ordered = [
    ...list.items.filter((item) => !isText(item)),
    ...list.items.filter((item) => isText(item)),
  ];
  const values = ordered.flatMap(
    (item) => setAt(item, (value) => typed(String(value), isText(item)), []) ?? [],
  );
  return [...setLayer(manifest, path, values), ...more];
}

/** A template brings the list, or items of it. */
function isFilledIn({ file, document, at }: Manifest, path: Path): boolean {
  const { text } = file;
  const whole = [...at, ...path];
  const found = document.root && locate(document.root, whole);
  if (!found?.entry || found.depth < whole.length) return false;
  const { start, end: from } = found.entry.keySpan;
  const column = columnOf(text, start);
  let end = lineEnd(text, from);
  for (let line = nextLine(text, end); line < text.length; line = nextLine(text, line)) {
    const content = text.slice(line, lineEnd(text, line));
    const inside = content.trimStart();
    const indent = content.length - inside.length;
    if (inside !== '' && !/^(?:\{\{|- )/.test(inside) && indent <= column) break;
    end = line + content.length;
  }
  const { conditional, open } = maskTemplates(text.slice(from, end));
  return conditional || open;
}

function unknownAt(manifest: Manifest, path: Path): NamedLayer {
  return { kind: 'unknown', span: spanAt(manifest, path) };
}

function fileParametersIn(manifest: Manifest, path: Path): readonly NamedLayer[] {
  const list = nodeAt(manifest, path);
  if (list?.kind !== 'list') return [];
  return setLayer(
    manifest,
    path,
    list.items.flatMap((item) => setAt(item, () => UNSEEN, ['path']) ?? []),
  );
}

function setLayer(
  manifest: Manifest,
  path: Path,
  values: readonly SetValue[],
): readonly NamedLayer[] {
  return values.length > 0 ? [{ kind: 'set', values, span: spanAt(manifest, path) }] : [];
}

/** Argo CD fills in its build environment first. */
function typed(text: string, asText: boolean): Json {
  return /\$(?:\{?ARGOCD_|[A-Z_]+$)/.test(text) ? UNSEEN : parseSetValue(text, asText);
}
