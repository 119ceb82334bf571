import { isObject, type JsonObject } from '../../json.ts';
import { getAt, type Path } from '../../path.ts';
import type { Span } from '../../span.ts';
import { locate, spanOfPath } from '../../yaml/locate.ts';
import {
  toJson,
  type YamlComment,
  type YamlDocument,
  type YamlFile,
  type YamlNode,
} from '../../yaml/tree.ts';
import type { ValuesPlace } from '../host.ts';
import { parseTemplated } from '../templated-yaml.ts';
import { textAt } from '../text-at.ts';
import { valuesAt } from '../values-at.ts';

/** An object of Kubernetes as a file writes it. */
export interface Manifest {
  readonly file: YamlFile;
  readonly document: YamlDocument;
  /** See `ValuesPlace.conditional`. */
  readonly conditional: boolean;
  /** Where in the document it stands: an item of a `List`, say. */
  readonly at: Path;
  readonly json: JsonObject;
}

export interface Manifests {
  readonly objects: readonly Manifest[];
  readonly comments: readonly YamlComment[];
}

const NONE: Manifests = { objects: [], comments: [] };

/** All objects of a file, templates in it being unknown: its documents, and the items of lists. */
export function manifestsIn(text: string): Manifests {
  const { file, conditional = false } = parseTemplated(text) ?? {};
  if (!file) return NONE;
  const objects = file.documents.flatMap((document) => {
    const json = document.root && toJson(document.root);
    return isObject(json) ? listed({ file, document, conditional, at: [], json }) : [];
  });
  return { objects, comments: file.comments };
}

function listed(manifest: Manifest): readonly Manifest[] {
  const items = isList(manifest.json) ? manifest.json.items : undefined;
  if (!Array.isArray(items)) return [manifest];
  return items.flatMap((_, index) => objectAt(manifest, ['items', index]) ?? []);
}

function isList(json: JsonObject): boolean {
  return json.apiVersion === 'v1' && json.kind === 'List';
}

/** An object inside of another one. */
export function objectAt(manifest: Manifest, path: Path): Manifest | undefined {
  const json = getAt(manifest.json, path);
  return isObject(json) ? { ...manifest, at: [...manifest.at, ...path], json } : undefined;
}

/** Whether an object is of a kind, in any version of a group: `helm.cattle.io`. */
export function isKind({ json }: Manifest, group: string, ...kinds: readonly string[]): boolean {
  const version = textAt(json, 'apiVersion');
  return version.startsWith(`${group}/`) && kinds.includes(textAt(json, 'kind'));
}

export function nodeAt({ document, at }: Manifest, path: Path): YamlNode | undefined {
  const whole = [...at, ...path];
  const found = document.root && locate(document.root, whole);
  return found?.depth === whole.length ? found.node : undefined;
}

export function spanAt({ document, at }: Manifest, path: Path, on: 'key' | 'value' = 'key'): Span {
  return spanOfPath(document.root, [...at, ...path], on);
}

/** The values that an object holds at a path: a map, or YAML as text. */
export function placeAt(manifest: Manifest, path: Path): ValuesPlace | undefined {
  const { file, document, at, conditional } = manifest;
  const found = valuesAt(file, document, [...at, ...path]);
  return found && (conditional ? { ...found, conditional } : found);
}
