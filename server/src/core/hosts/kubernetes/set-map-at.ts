import { isTemplated, type Json } from '../../json.ts';
import type { Path } from '../../path.ts';
import { parseSetPath } from '../../values/set-path.ts';
import type { SetValue } from '../../values/set-values.ts';
import type { YamlEntry, YamlNode } from '../../yaml/tree.ts';
import type { NamedLayer } from '../host.ts';
import { type Manifest, nodeAt, spanAt } from './manifests.ts';
import { UNSEEN } from './set-at.ts';

/**
 * A map whose keys are paths, `{ gateway.replicas: 2 }`, as values that are set; maps below them go on
 * with the path.
 */
export function setMapAt(
  manifest: Manifest,
  path: Path,
  typed: (value: Json) => Json,
): readonly NamedLayer[] {
  const map = nodeAt(manifest, path);
  const values = map?.kind === 'map' ? map.entries.flatMap((each) => setIn(each, '', typed)) : [];
  return map && values.length > 0 ? [{ kind: 'set', values, span: spanAt(manifest, path) }] : [];
}

function setIn(
  { key, keySpan, valueSpan, value }: YamlEntry,
  above: string,
  typed: (value: Json) => Json,
): readonly SetValue[] {
  const text = above === '' ? key : `${above}.${key}`;
  if (value.kind === 'map') return value.entries.flatMap((each) => setIn(each, text, typed));
  const path = isTemplated(text) ? undefined : parseSetPath(text);
  if (!path) return [];
  return [{ path, value: given(value, typed), span: valueSpan, pathSpan: keySpan }];
}

function given(node: YamlNode, typed: (value: Json) => Json): Json {
  if (node.kind !== 'scalar' || isTemplated(node.value)) return UNSEEN;
  return typed(node.value);
}
