import { isObject, isTruthy, type JsonObject } from '../json.ts';
import type { Path } from '../path.ts';
import type { Span } from '../span.ts';
import { parseSetPath, parseSetValue } from '../values/set-path.ts';
import type { SetValue } from '../values/set-values.ts';
import { locate, spanOfPath } from '../yaml/locate.ts';
import { parseYaml } from '../yaml/parse.ts';
import { entryOf, toJson, type YamlDocument, type YamlFile, type YamlNode } from '../yaml/tree.ts';
import { versionOf } from './chart-reference.ts';
import { type Host, type NamedLayer, type NamedRelease, YAML_FILES } from './host.ts';
import { pathWithHoles } from './path-with-holes.ts';
import { textAt } from './text-at.ts';
import { toolChart } from './tool-chart.ts';
import { valuesAt } from './values-at.ts';

const MODULES: ReadonlySet<string> = new Set([
  'kubernetes.core.helm',
  'community.kubernetes.helm',
  'helm',
]);

/** Ansible: tasks of a playbook or a role that install a chart with `kubernetes.core.helm`. */
export const ansible: Host = {
  id: 'ansible',
  title: 'Ansible',
  files: { ...YAML_FILES, languages: ['yaml', 'ansible'] },
  signs: [['chart_ref:'], ['helm:'], ['polyaxon', 'agent']],
  read: ({ name, text }) => {
    const inRole = /(?:^|\/)(?:tasks|handlers)\/[^/]+$/.test(name);
    const file = parseYaml(text);
    const releases = file.documents.flatMap((document) =>
      tasksIn(document.root).flatMap((path) => releaseIn(file, document, path, inRole) ?? []),
    );
    return { releases, comments: file.comments };
  },
};

/** Where the arguments of each such task stand. */
function tasksIn(root: YamlNode | undefined): readonly Path[] {
  const seen = new Set<YamlNode>();
  const search = (node: YamlNode, path: Path): readonly Path[] => {
    if (node.kind === 'scalar' || seen.has(node)) return [];
    seen.add(node);
    if (node.kind === 'list') return node.items.flatMap((item, i) => search(item, [...path, i]));
    return node.entries.flatMap(({ key, value }) =>
      MODULES.has(key) ? [[...path, key]] : search(value, [...path, key]),
    );
  };
  return root ? search(root, []) : [];
}

function releaseIn(
  file: YamlFile,
  document: YamlDocument,
  path: Path,
  inRole: boolean,
): NamedRelease | undefined {
  const { root } = document;
  const task = root && locate(root, path).node;
  const args = task?.kind === 'map' ? toJson(task) : undefined;
  if (!root || !isObject(args) || isAbsent(args)) return undefined;
  const repository = textAt(args, 'chart_repo_url');
  const chart = toolChart({ chart: textAt(args, 'chart_ref'), repository });
  if (!chart) return undefined;
  const span = spanOfPath(root, path, 'key');
  const key = ['release_values', 'values'].find((each) => isTruthy(args[each]));
  const found =
    key !== undefined && isObject(args[key]) ? valuesAt(file, document, [...path, key]) : undefined;
  const values = setValuesIn(entryOf(task, 'set_values')?.value);
  const version = versionOf(args.chart_version);
  const layers: readonly NamedLayer[] = [
    ...(isTruthy(args.reuse_values) || isTruthy(args.reset_then_reuse_values)
      ? [{ kind: 'unknown', span } as const]
      : []),
    ...filesIn(entryOf(task, 'values_files')?.value, span, inRole),
    ...(found ? [{ kind: 'place', place: found } as const] : []),
    ...(key !== undefined && !found ? [lookedUp(entryOf(task, key)?.value, span, inRole)] : []),
    ...(values.length > 0 ? [{ kind: 'set', values, span } as const] : []),
  ];
  return {
    ...chart,
    name: textAt(args, 'name') || textAt(args, 'release_name') || 'release',
    span,
    ...(version === undefined ? {} : { version }),
    layers,
  };
}

const OWN_FOLDER = /^\{\{\s*(playbook_dir|role_path)\s*\}\}\//;

/** They are read where the chart is installed from: files of this repository only by their folder. */
function filesIn(list: YamlNode | undefined, span: Span, inRole: boolean): readonly NamedLayer[] {
  if (list?.kind !== 'list') return list ? [{ kind: 'unknown', span }] : [];
  return list.items.map((item): NamedLayer => {
    const text = textOf(item);
    const [prefix = '', folder] = OWN_FOLDER.exec(text) ?? [];
    if (folder === undefined) return { kind: 'unknown', span: item.span };
    const isAbove = inRole && folder === 'role_path';
    const path = (isAbove ? '../' : './') + pathWithHoles(text.slice(prefix.length));
    // Where the playbook of a role's task is, nobody knows.
    const from = folder === 'playbook_dir' && inRole ? 'root' : 'folder';
    const unsure = from === 'root' ? { perhapsMade: true as const } : {};
    return { kind: 'file', path, from, text, ...item.span, ...unsure };
  });
}

/** `{{ lookup('file', 'lab.yml') | from_yaml }}` */
function lookedUp(node: YamlNode | undefined, span: Span, inRole: boolean): NamedLayer {
  const text = textOf(node);
  const call =
    /^\{\{\s*lookup\(\s*(['"])(?:ansible\.builtin\.)?(file|template)\1\s*,\s*(['"])([^'"]+)\3\s*\)\s*\|\s*from_yaml\s*\}\}$/.exec(
      text,
    );
  const [, , kind, , name = ''] = call ?? [];
  if (!node || kind === undefined || /[{/]\{|^[/~]/.test(name)) return { kind: 'unknown', span };
  const folder = kind === 'file' ? 'files' : 'templates';
  const path = `${inRole ? '../' : './'}${folder}/${name}`;
  return { kind: 'file', path, from: 'folder', text: name, ...node.span, perhapsMade: true };
}

function isAbsent(args: JsonObject): boolean {
  return args.release_state === 'absent' || args.state === 'absent';
}

/** `set_values: [{ value: gateway.service.type=NodePort, value_type: string }]` */
function setValuesIn(list: YamlNode | undefined): readonly SetValue[] {
  const items = list?.kind === 'list' ? list.items : [];
  return items.flatMap((item): readonly SetValue[] => {
    const entry = entryOf(item, 'value');
    const type = entryOf(item, 'value_type')?.value;
    const [, name = '', text = ''] = /^([^=]+)=(.*)$/s.exec(textOf(entry?.value)) ?? [];
    const path = parseSetPath(name);
    if (!entry || !path) return [];
    const kind = textOf(type) || 'raw';
    const value = ['raw', 'string'].includes(kind)
      ? parseSetValue(text, kind === 'string')
      : '${file}';
    return [{ path, value, span: entry.valueSpan }];
  });
}

function textOf(node: YamlNode | undefined): string {
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : '';
}
