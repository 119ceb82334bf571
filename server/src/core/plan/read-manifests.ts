import type { RenderedObject } from '../effects/render.ts';
import { isObject, type Json } from '../json.ts';
import { parseYaml } from '../yaml/parse.ts';
import { toJson } from '../yaml/tree.ts';

/** The objects in what `helm template` puts out; undefined `fields` are none. */
export function readManifests(output: string, release: string): readonly RenderedObject[] {
  const turns = new Map<string, number>();
  return output.split(/^---[ \t]*$/m).flatMap((text) => {
    const source = /^# Source: (.*)$/m.exec(text)?.[1] ?? '';
    const turn = turns.get(source) ?? 0;
    turns.set(source, turn + 1);
    const object = readObject(text);
    if (!object) return [];
    const { kind, metadata, ...rest } = object;
    if (typeof kind !== 'string' || !isObject(metadata)) return [];
    const name = String(metadata.name ?? '');
    const namespace = String(metadata.namespace ?? '');
    const fields = new Map<string, string>();
    const print = (value: Json, path: string) => flatten(value, path, fields);
    print(rest, '');
    const { annotations, labels } = metadata;
    if (labels !== undefined) print(labels, 'metadata.labels');
    if (isObject(annotations)) print(withoutChecksums(annotations), 'metadata.annotations');
    const isHook = isObject(annotations) && Object.hasOwn(annotations, 'helm.sh/hook');
    return [
      {
        kind,
        name: name.replaceAll(release, '{release}'),
        namespace,
        template: `${source}/${turn}`,
        isHook,
        fields,
      },
    ];
  });
}

/** The schemas of custom resources are long, and no value is in them: their text is enough. */
function readObject(text: string): Readonly<Record<string, Json>> | undefined {
  const name = /^ {2}name: (.*)$/m.exec(text)?.[1];
  if (name !== undefined && /^kind: CustomResourceDefinition$/m.test(text)) {
    return { kind: 'CustomResourceDefinition', metadata: { name }, spec: text };
  }
  const root = parseYaml(text).documents[0]?.root;
  const value = root && toJson(root);
  return isObject(value) ? value : undefined;
}

function withoutChecksums(annotations: Readonly<Record<string, Json>>): Json {
  const kept = Object.entries(annotations).filter(([key]) => !key.startsWith('checksum/'));
  return Object.fromEntries(kept);
}

/** Each leaf under its path. Items of a list go by their names, where they have some. */
function flatten(value: Json, path: string, fields: Map<string, string>): void {
  if (isObject(value) && Object.keys(value).length > 0) {
    for (const [key, child] of Object.entries(value)) {
      flatten(child, path === '' ? key : `${path}${keyIn(key)}`, fields);
    }
  } else if (Array.isArray(value) && value.length > 0 && hasNames(value)) {
    for (const item of value) flatten(item, `${path}[${nameOf(item)}]`, fields);
  } else if (value !== null && value !== '' && JSON.stringify(value) !== '{}') {
    fields.set(path, JSON.stringify(value));
  }
}

function keyIn(key: string): string {
  return /[.[\]]/.test(key) ? `[${key}]` : `.${key}`;
}

function nameOf(item: Json): string | undefined {
  if (!isObject(item)) return undefined;
  const name = item.name ?? item.mountPath;
  return typeof name === 'string' ? name : undefined;
}

function hasNames(items: readonly Json[]): boolean {
  const names = items.map(nameOf);
  return !names.includes(undefined) && new Set(names).size === names.length;
}
