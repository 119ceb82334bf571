import { isObject, isTruthy, type JsonObject } from '../json.ts';
import type { Path } from '../path.ts';
import { parseSetPath, parseSetValue } from '../values/set-path.ts';
import type { SetValue } from '../values/set-values.ts';
import { locate, spanOfPath } from '../yaml/locate.ts';
import { parseYaml } from '../yaml/parse.ts';
import { entryOf, toJson, type YamlDocument, type YamlFile, type YamlNode } from '../yaml/tree.ts';
import { versionOf } from './chart-reference.ts';
import { type Host, type NamedLayer, type NamedRelease, YAML_FILES } from './host.ts';
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
  read: ({ text }) => {
    const file = parseYaml(text);
    const releases = file.documents.flatMap((document) =>
      tasksIn(document.root).flatMap((path) => releaseIn(file, document, path) ?? []),
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

function releaseIn(file: YamlFile, document: YamlDocument, path: Path): NamedRelease | undefined {
  const { root } = document;
  const task = root && locate(root, path).node;
  const args = task?.kind === 'map' ? toJson(task) : undefined;
  if (!root || !isObject(args) || isAbsent(args)) return undefined;
  const repository = textAt(args, 'chart_repo_url');
  const chart = toolChart({ chart: textAt(args, 'chart_ref'), repository });
  if (!chart) return undefined;
  const span = spanOfPath(root, path, 'key');
  const key = ['release_values', 'values'].find((each) => isObject(args[each]));
  const found = key === undefined ? undefined : valuesAt(file, document, [...path, key]);
  const values = setValuesIn(entryOf(task, 'set_values')?.value);
  const version = versionOf(args.chart_version);
  const layers: readonly NamedLayer[] = [
    ...(isTruthy(args.values_files) ? [{ kind: 'unknown', span } as const] : []),
    ...(found ? [{ kind: 'place', place: found } as const] : []),
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
