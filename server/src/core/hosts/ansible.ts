import { isObject, isTruthy, type JsonObject } from '../json.ts';
import type { Path } from '../path.ts';
import { parseSetPath, parseSetValue } from '../values/set-path.ts';
import { locate } from '../yaml/locate.ts';
import { parseYaml } from '../yaml/parse.ts';
import { entryOf, toJson, type YamlDocument, type YamlFile, type YamlNode } from '../yaml/tree.ts';
import { versionOf } from './chart-reference.ts';
import type { Host, Override, ValuesPlace } from './host.ts';
import { installedChart } from './installed-chart.ts';
import { signs } from './signs.ts';
import { textAt } from './text-at.ts';
import { valuesAt } from './values-at.ts';
import { withoutRepeats } from './without-repeats.ts';

const MODULES: ReadonlySet<string> = new Set([
  'kubernetes.core.helm',
  'community.kubernetes.helm',
  'helm',
]);

/** Ansible: tasks of a playbook or a role that install a chart with `kubernetes.core.helm`. */
export const ansible: Host = {
  id: 'ansible',
  mayHold: signs.ansible,
  find: ({ text }) => {
    const file = parseYaml(text);
    return withoutRepeats(
      file.documents.flatMap((document) =>
        tasksIn(document.root).flatMap((path) => placeIn(file, document, path) ?? []),
      ),
    );
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

function placeIn(file: YamlFile, document: YamlDocument, path: Path): ValuesPlace | undefined {
  const task = document.root && locate(document.root, path).node;
  const args = task?.kind === 'map' ? toJson(task) : undefined;
  if (!isObject(args) || isAbsent(args)) return undefined;
  const key = ['release_values', 'values'].find((each) => isObject(args[each]));
  const found = key === undefined ? undefined : valuesAt(file, document, [...path, key]);
  if (!found) return undefined;
  const overrides = overridesIn(entryOf(task, 'set_values')?.value);
  const repository = textAt(args, 'chart_repo_url');
  const { root } = found.document;
  const chart = installedChart(textAt(args, 'chart_ref'), repository, root, overrides);
  if (!chart) return undefined;
  const version = versionOf(args.chart_version);
  const { values_files: files } = args;
  return {
    ...found,
    host: 'ansible',
    chart,
    ...(version === undefined ? {} : { version }),
    role: isTruthy(files) ? 'overlay' : 'root',
    overrides,
  };
}

function isAbsent(args: JsonObject): boolean {
  return args.release_state === 'absent' || args.state === 'absent';
}

/** `set_values: [{ value: gateway.service.type=NodePort, value_type: string }]` */
function overridesIn(list: YamlNode | undefined): readonly Override[] {
  const items = list?.kind === 'list' ? list.items : [];
  return items.flatMap((item): readonly Override[] => {
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
