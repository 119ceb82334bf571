import type { Path } from '../../path.ts';
import { getAt } from '../../path.ts';
import { toJson } from '../../yaml/tree.ts';
import type { NamedLayer } from '../host.ts';
import { textAt } from '../text-at.ts';
import { type Manifest, nodeAt, spanAt } from './manifests.ts';

/**
 * `valuesFrom: [{ configMapKeyRef: { name, namespace, key } }]`, and the same of Secrets, as layers: the
 * objects are looked for in the workspace.
 */
export function keyRefsAt(manifest: Manifest, path: Path): readonly NamedLayer[] {
  const list = nodeAt(manifest, path);
  if (!list) return [];
  const items = list.kind === 'list' ? list.items : [];
  if (list.kind !== 'list') {
    const isEmpty = list.kind === 'scalar' && list.value === null;
    return isEmpty ? [] : [{ kind: 'unknown', span: spanAt(manifest, path) }];
  }
  return items.map((item): NamedLayer => {
    const json = toJson(item);
    const kind = getAt(json, 'configMapKeyRef') === undefined ? 'Secret' : 'ConfigMap';
    const reference = getAt(json, kind === 'Secret' ? 'secretKeyRef' : 'configMapKeyRef');
    const name = textAt(reference, 'name');
    if (name === '') return { kind: 'unknown', span: item.span };
    const namespace = textAt(reference, 'namespace');
    const key = textAt(reference, 'key') || 'values.yaml';
    const object = `${kind}/${name}`;
    return { kind: 'object', object, key, ...(namespace ? { namespace } : {}), ...item.span };
  });
}
