import { baseName } from '../../file-names.ts';
import { entryOf, toJson, type YamlNode } from '../../yaml/tree.ts';
import type { NamedObject } from '../host.ts';
import { textAt } from '../text-at.ts';
import { type Manifest, nodeAt } from './manifests.ts';

const GENERATORS = { configMapGenerator: 'ConfigMap', secretGenerator: 'Secret' } as const;

/** The ConfigMaps and Secrets that a kustomization makes from files: `values.yaml=lab.yaml`. */
export function generatedObjects(manifest: Manifest): readonly NamedObject[] {
  return Object.entries(GENERATORS).flatMap(([key, kind]) =>
    itemsOf(nodeAt(manifest, [key])).flatMap((item) =>
      itemsOf(entryOf(item, 'files')?.value).flatMap((file) => {
        const name = textAt(toJson(item), 'name');
        const object = fileIn(file, `${kind}/${name}`);
        const namespace = textAt(toJson(item), 'namespace') || textAt(manifest.json, 'namespace');
        return object ? [{ ...object, ...(namespace === '' ? {} : { namespace }) }] : [];
      }),
    ),
  );
}

function fileIn(file: YamlNode, object: string): NamedObject | undefined {
  if (file.kind !== 'scalar' || typeof file.value !== 'string') return undefined;
  const [, named, path = ''] = /^(?:([^=]+)=)?(.+)$/s.exec(file.value) ?? [];
  if (path === '') return undefined;
  const layer = { kind: 'file', path, from: 'folder', text: file.value, ...file.span } as const;
  return { object, key: named ?? baseName(path), layers: [layer] };
}

function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
  return node?.kind === 'list' ? node.items : [];
}
