import { isObject, type Json } from '../../json.ts';
import { getAt, type Path } from '../../path.ts';
import { parseSetValue } from '../../values/set-path.ts';
import { toJson } from '../../yaml/tree.ts';
import type { Host, NamedLayer, NamedRelease } from '../host.ts';
import { layersAt } from '../kubernetes/layers-at.ts';
import { type Manifest, manifestsIn, nodeAt, spanAt } from '../kubernetes/manifests.ts';
import { setAt } from '../kubernetes/set-at.ts';
import { versionAt } from '../kubernetes/version-at.ts';
import { textAt } from '../text-at.ts';
import { chartOrFolder } from '../tool-chart.ts';
import { terraformPath } from './expression-layers.ts';

const KINDS: readonly Path[] = [
  ['resource', 'helm_release'],
  ['data', 'helm_template'],
];

/** Terraform in JSON, which programs write; its strings are Terraform's own, with `${…}`. */
export const terraformJson: Host = {
  id: 'terraform-json',
  title: 'Terraform',
  files: { extensions: ['.tf.json', '.tofu.json'] },
  signs: [['helm_release', 'helm_template']],
  read: ({ text }) => {
    const { objects } = manifestsIn(text);
    return { releases: objects.flatMap(releasesIn) };
  },
};

/** By name: an object, or a list of them. */
function releasesIn(manifest: Manifest): readonly NamedRelease[] {
  return KINDS.flatMap((kind) => {
    const named = getAt(manifest.json, kind);
    return Object.entries(isObject(named) ? named : {}).flatMap(([name, given]) => {
      const paths: readonly Path[] = Array.isArray(given)
        ? given.map((_, index) => [...kind, name, index])
        : [[...kind, name]];
      return paths.flatMap((at) => releaseIn(manifest, at, name) ?? []);
    });
  });
}

function releaseIn(manifest: Manifest, at: Path, name: string): NamedRelease | undefined {
  const release = getAt(manifest.json, at);
  const reference = textAt(release, 'chart');
  const folder = terraformPath(reference);
  const isFolder = folder !== undefined && /^\.{0,2}\//.test(folder.path);
  const chart = chartOrFolder(isFolder, {
    chart: isFolder ? folder.path : reference,
    repository: textAt(release, 'repository'),
  });
  if (!chart) return undefined;
  const span = spanAt(manifest, at);
  const reuses = ['reuse_values', 'reset_then_reuse_values'].some(
    (key) => getAt(release, key) === true,
  );
  return {
    ...chart,
    name: textAt(release, 'name') || name,
    span,
    ...versionAt(manifest, [...at, 'version']),
    layers: [
      ...(reuses ? [{ kind: 'unknown', span } as const] : []),
      ...valuesIn(manifest, [...at, 'values']),
      ...['set', 'set_list', 'set_sensitive', 'set_wo'].flatMap((key) =>
        setsIn(manifest, [...at, key]),
      ),
    ],
  };
}

/** Texts of YAML, and `${file("${path.module}/lab.yaml")}`. */
function valuesIn(manifest: Manifest, path: Path): readonly NamedLayer[] {
  const list = nodeAt(manifest, path);
  if (list?.kind !== 'list') return list ? [{ kind: 'unknown', span: list.span }] : [];
  return list.items.flatMap((item, index): readonly NamedLayer[] => {
    const written = item.kind === 'scalar' && typeof item.value === 'string' ? item.value : '';
    const [, call, text = ''] =
      /^\$\{\s*(file|templatefile)\(\s*"([^"]*)".*\)\s*\}$/s.exec(written) ?? [];
    const found = call === undefined ? undefined : terraformPath(text);
    if (!found) return layersAt(manifest, [...path, index]);
    const filled = call === 'templatefile' ? { filled: true as const } : {};
    return [{ kind: 'file', ...found, text, ...filled, ...item.span }];
  });
}

function setsIn(manifest: Manifest, path: Path): readonly NamedLayer[] {
  const node = nodeAt(manifest, path);
  const items = node?.kind === 'list' ? node.items : node ? [node] : [];
  const values = items.flatMap((item) => {
    const isText = textAt(toJson(item), 'type') === 'string';
    const typed = (value: Json) => parseSetValue(String(value ?? ''), isText);
    return setAt(item, typed, ['values', 'value_wo']) ?? [];
  });
  return values.length > 0 ? [{ kind: 'set', values, span: spanAt(manifest, path) }] : [];
}
