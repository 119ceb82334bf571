import type { YamlNode } from '../yaml/tree.ts';
import type { NamedLayer } from './host.ts';
import { UNSEEN } from './kubernetes/set-at.ts';

/** `{ fn::secret: … }`: what a function of Pulumi makes is unknown, whatever it is called with. */
export function withoutCalls(layer: NamedLayer): NamedLayer {
  const written = layer.kind === 'place' ? layer.place.document.root : undefined;
  if (layer.kind !== 'place' || !written) return layer;
  const { document } = layer.place;
  const root = plain(written, new Map());
  // A call that makes all of the values.
  if (root?.kind === 'scalar') return { kind: 'unknown', span: root.span };
  return { kind: 'place', place: { ...layer.place, document: { ...document, root } } };
}

/** `done`: aliases bring the same node again and again. */
function plain(node: YamlNode, done: Map<YamlNode, YamlNode>): YamlNode {
  const known = done.get(node) ?? plainOf(node, done);
  done.set(node, known);
  return known;
}

function plainOf(node: YamlNode, done: Map<YamlNode, YamlNode>): YamlNode {
  if (node.kind === 'scalar') return node;
  if (node.kind === 'list') {
    return { ...node, items: node.items.map((item) => plain(item, done)) };
  }
  const [first, second] = node.entries;
  if (first && !second && /^fn::/i.test(first.key)) {
    const { span, shared, decorated } = node;
    return { kind: 'scalar', span, shared, decorated, value: UNSEEN, style: 'plain' };
  }
  const entries = node.entries.map((entry) => ({ ...entry, value: plain(entry.value, done) }));
  return { ...node, entries };
}
