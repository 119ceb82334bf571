import { CHARTS, PROFILES } from '../config.ts';
import type { HostProblem } from '../hosts/host.ts';
import { isObject, type Json } from '../json.ts';
import { getAt, type Path } from '../path.ts';
import type { Span } from '../span.ts';
import { parseSetPath } from '../values/set-path.ts';
import type { SetValue } from '../values/set-values.ts';
import { say } from '../words/say.ts';
import { locate, spanOfPath } from '../yaml/locate.ts';
import type { YamlNode } from '../yaml/tree.ts';
import type { NamedRelease } from './config-file.ts';

export interface ReadRelease {
  readonly release: NamedRelease;
  readonly problems: readonly HostProblem[];
}

/** One item of `releases`, of which nothing is ill any more; undefined where it is half-typed. */
export function readRelease(
  text: string,
  root: YamlNode,
  config: Json,
  index: number,
): ReadRelease | undefined {
  const at: Path = ['releases', index];
  const json = getAt(config, at);
  if (!isObject(json)) return undefined;
  const problems: HostProblem[] = [];
  const spanOf = (key: string, on: 'key' | 'value' = 'value') => spanOfPath(root, [...at, key], on);
  const missing = (key: string, message: string) => {
    // One of the wrong type is told already.
    const isWritten = locate(root, [...at, key]).depth === at.length + 1;
    const span = isWritten ? spanOf(key, 'key') : spanOfPath(root, at, 'value');
    if (!isWritten || valueAt(root, [...at, key]) === null) problems.push({ ...span, message });
  };
  if (typeof json.name !== 'string') missing('name', 'A release needs a `name`.');
  const values = readPaths(root, json.values, [...at, 'values'], problems);
  if (values.length === 0) missing('values', 'A release needs `values`: at least one file.');
  const set = readSet(root, json.set, [...at, 'set'], problems);
  const chart = CHARTS.find((name) => name === json.chart);
  const profile = PROFILES.find((name) => name === json.profile);
  const versionSpan = spanOf('version');
  // As it is written: as a number, 2.10 would be 2.1.
  const version = text.slice(versionSpan.start, versionSpan.end).replace(/^(['"])(.*)\1$/, '$2');
  return {
    release: {
      name: typeof json.name === 'string' ? json.name : (values.at(-1)?.path ?? ''),
      span: spanOf('name'),
      values,
      set,
      ...(chart ? { chart } : {}),
      ...(profile ? { profile } : {}),
      ...((json.version ?? null) === null ? {} : { version: { text: version, span: versionSpan } }),
    },
    problems,
  };
}

function valueAt(root: YamlNode, path: Path): Json | undefined {
  const { depth, node } = locate(root, path);
  return depth === path.length && node.kind === 'scalar' ? node.value : undefined;
}

function readPaths(
  root: YamlNode,
  list: Json | undefined,
  at: Path,
  problems: HostProblem[],
): NamedRelease['values'] {
  const read: (Span & { path: string })[] = [];
  for (const [index, path] of (Array.isArray(list) ? list : []).entries()) {
    if (typeof path !== 'string') continue;
    const span = spanOfPath(root, [...at, index], 'value');
    const problem = pathProblem(path) ?? (read.some((each) => each.path === path) && TWICE);
    if (problem) problems.push({ ...span, message: problem });
    else read.push({ ...span, path });
  }
  return read;
}

const TWICE = 'This file is in the list already; Helm would lay it over itself.';

function pathProblem(path: string): string | undefined {
  if (path.includes('\\')) return 'Write paths with `/`: this file is read on other systems too.';
  const isAbsolute = /^\/|^[\w+.-]+:/.test(path);
  return path === '' || isAbsolute ? 'Paths start at the folder of this file.' : undefined;
}

function readSet(
  root: YamlNode,
  set: Json | undefined,
  at: Path,
  problems: HostProblem[],
): readonly SetValue[] {
  return Object.entries(isObject(set) ? set : {}).flatMap(([key, value]) => {
    const path = parseSetPath(key);
    const place = [...at, key];
    if (path) return leaves(root, value, path, place);
    const message = say`\`${key}\` is no path that \`helm --set\` would take.`;
    problems.push({ ...spanOfPath(root, place, 'key'), message });
    return [];
  });
}

/** Maps are set key by key, so that what stands beside them stays. */
function leaves(root: YamlNode, value: Json, path: Path, place: Path): readonly SetValue[] {
  if (!isObject(value) || Object.keys(value).length === 0) {
    return [{ path, value, span: spanOfPath(root, place, 'key') }];
  }
  return Object.entries(value).flatMap(([key, child]) =>
    leaves(root, child, [...path, key], [...place, key]),
  );
}
