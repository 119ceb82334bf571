import { isObject, isTemplated, type Json, type JsonObject } from '../../json.ts';
import { getAt, type Path } from '../../path.ts';
import { parseYaml } from '../../yaml/parse.ts';
import { toJson } from '../../yaml/tree.ts';
import type { Bindings, Bound } from '../host.ts';
import { textAt } from '../text-at.ts';
import { boundByJson, boundByPath } from './parameters.ts';

/** What the generators of an ApplicationSet fill in, as far as this file and this repository say. */
export function bindingsOf(generators: Json | undefined): Bindings {
  const all = Array.isArray(generators) ? generators : [];
  return { kind: 'any', of: all.map(bindingsOfOne) };
}

function bindingsOfOne(generator: Json): Bindings {
  const list = getAt(generator, 'list');
  if (isObject(list)) return fromList(list);
  const git = getAt(generator, 'git');
  if (isObject(git)) return fromGit(git);
  const matrix = getAt(generator, 'matrix.generators');
  if (Array.isArray(matrix)) return { kind: 'product', of: matrix.map(bindingsOfOne) };
  const merge = getAt(generator, 'merge.generators');
  const keys = getAt(generator, 'merge.mergeKeys');
  if (Array.isArray(merge) && Array.isArray(keys)) {
    return { kind: 'merge', keys: keys.map(String), of: merge.map(bindingsOfOne) };
  }
  return { kind: 'unknown' };
}

function fromList({ elements, elementsYaml }: JsonObject): Bindings {
  if (elementsYaml !== undefined && isTemplated(elementsYaml)) return { kind: 'unknown' };
  const written = typeof elementsYaml === 'string' ? jsonIn(elementsYaml) : undefined;
  const all = [elements, written].flatMap((each) => (Array.isArray(each) ? each : []));
  return { kind: 'these', each: all.map(boundByJson) };
}

function fromGit(git: JsonObject): Bindings {
  const prefix = textAt(git, 'pathParamPrefix');
  const of = Array.isArray(git.directories) ? 'folders' : 'files';
  const items = of === 'folders' ? git.directories : git.files;
  const entries = Array.isArray(items) ? items : [];
  const globs = entries.flatMap((each) => (isExcluded(each) ? [] : textAt(each, 'path')));
  const excluded = entries.flatMap((each) => (isExcluded(each) ? textAt(each, 'path') : []));
  if (globs.length === 0 || globs.some(isTemplated)) return { kind: 'unknown' };
  const bind = (path: string, text: string): readonly Bound[] => {
    const own = boundByPath(path, of, prefix);
    if (of === 'folders') return [own];
    const json = jsonIn(text) ?? null;
    return (Array.isArray(json) ? json : [json]).map((each) => ({ ...boundByJson(each), ...own }));
  };
  return { kind: 'matches', of, globs, excluded, bind };
}

function isExcluded(entry: Json): boolean {
  return getAt(entry, 'exclude') === true;
}

function jsonIn(text: string): Json | undefined {
  const root = parseYaml(text).documents[0]?.root;
  return root && toJson(root);
}

/** Templates of single generators, which win over the set's own. */
export function generatorTemplates(json: JsonObject): readonly Path[] {
  const search = (value: Json | undefined, path: Path, depth: number): readonly Path[] => {
    if (!Array.isArray(value) || depth > 2) return [];
    return value.flatMap((generator, index) =>
      Object.entries(isObject(generator) ? generator : {}).flatMap(([kind, inner]) => {
        const at = [...path, index, kind];
        const own = isObject(getAt(inner, 'template.spec')) ? [[...at, 'template']] : [];
        return [...own, ...search(getAt(inner, 'generators'), [...at, 'generators'], depth + 1)];
      }),
    );
  };
  return search(getAt(json, 'spec.generators'), ['spec', 'generators'], 0);
}

/** A patch of the whole, as text, may change anything that it names. */
export function mayPatchHelm(json: JsonObject): boolean {
  return textAt(json, 'spec.templatePatch').includes('helm');
}
