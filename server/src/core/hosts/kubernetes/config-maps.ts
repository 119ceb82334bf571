import { isObject } from '../../json.ts';
import { isSign } from '../../recognition/signs.ts';
import { type Host, type NamedObject, YAML_FILES } from '../host.ts';
import { textAt } from '../text-at.ts';
import { type Manifest, manifestsIn, placeAt } from './manifests.ts';

const KEY = /^[ \t]+(["']?)([A-Za-z][\w-]*)\1:/gm;

/** Values that ConfigMaps and Secrets hold as text, for releases that refer to them. */
export const configMaps: Host = {
  id: 'config-maps',
  title: 'ConfigMap',
  files: YAML_FILES,
  signs: [
    ['configmap', 'secret'],
    ['data:', 'stringdata:'],
  ],
  read: ({ text }) => {
    // A workspace may be full of others: to look for a key of ours is much less than to parse.
    if (!hasSign(text)) return { releases: [] };
    const { objects, comments } = manifestsIn(text);
    return { releases: [], objects: objects.flatMap(valuesIn), comments };
  },
};

/** Called as Flux and others look for it by themselves. */
const VALUES_KEY = /^[ \t]+(["']?)values\.ya?ml\1:/m;

function hasSign(text: string): boolean {
  if (VALUES_KEY.test(text)) return true;
  for (const [, , key = ''] of text.matchAll(KEY))
    if (isSign(key) || key === 'ingress') return true;
  return false;
}

function valuesIn(manifest: Manifest): readonly NamedObject[] {
  const { json } = manifest;
  const kind = textAt(json, 'kind');
  const field = { ConfigMap: 'data', Secret: 'stringData' }[kind];
  const data = field === undefined ? undefined : json[field];
  if (field === undefined || !isObject(data) || textAt(json, 'apiVersion') !== 'v1') return [];
  const namespace = textAt(json, 'metadata.namespace');
  return Object.keys(data).flatMap((key): readonly NamedObject[] => {
    const place = placeAt(manifest, [field, key]);
    if (!place) return [];
    return [
      {
        object: `${kind}/${textAt(json, 'metadata.name')}`,
        key,
        ...(namespace === '' ? {} : { namespace }),
        layers: [{ kind: 'place', place }],
      },
    ];
  });
}
