import { isObject, isTruthy, type JsonObject } from '../../json.ts';
import { parseSetPath, parseSetValue } from '../../values/set-path.ts';
import type { SetValue } from '../../values/set-values.ts';
import { locate } from '../../yaml/locate.ts';
import { parseYaml } from '../../yaml/parse.ts';
import { entryOf, toJson, type YamlNode } from '../../yaml/tree.ts';
import { versionOf } from '../chart-reference.ts';
import { type Host, type NamedLayer, type NamedRelease, YAML_FILES } from '../host.ts';
import { textAt } from '../text-at.ts';
import { toolChart } from '../tool-chart.ts';
import { madeByTasks } from './made-by-tasks.ts';
import { type Task, taskAt, tasksIn, textOf } from './task.ts';
import { filesOf, ownPath, valuesOf } from './values-of-task.ts';

const MODULES: ReadonlySet<string> = new Set([
  'kubernetes.core.helm',
  'kubernetes.core.helm_template',
  'community.kubernetes.helm',
  'helm',
]);

/** Ansible: tasks of a playbook or a role that install a chart with `kubernetes.core.helm`. */
export const ansible: Host = {
  id: 'ansible',
  title: 'Ansible',
  files: { ...YAML_FILES, languages: ['yaml', 'ansible'] },
  signs: [
    ['chart_ref:'],
    ['helm:', 'helm_template:'],
    ['polyaxon', 'agent', 'playbook_dir', 'role_path'],
  ],
  read: ({ name, text }) => {
    const inRole = /(?:^|\/)(?:tasks|handlers)\/[^/]+$/.test(name);
    const file = parseYaml(text);
    const releases = file.documents.flatMap((document) => {
      const around = { file, document, inRole };
      const made = madeByTasks(around);
      return tasksIn(document.root, MODULES).flatMap((path) => {
        const task = taskAt({ ...around, made }, path);
        return (task && releaseIn(task)) ?? [];
      });
    });
    return { releases, comments: file.comments };
  },
};

function releaseIn(task: Task): NamedRelease | undefined {
  const { span } = task;
  const args = task.args.kind === 'map' ? toJson(task.args) : undefined;
  if (!isObject(args) || isAbsent(args)) return undefined;
  const said = (key: string) => task.variables.filled(textAt(args, key));
  const chart = chartIn(said('chart_ref'), said('chart_repo_url'), task);
  if (!chart) return undefined;
  const key = ['release_values', 'values'].find((each) => isTruthy(args[each]));
  const values = setValuesIn(entryOf(task.args, 'set_values')?.value);
  const version = versionOf(said('chart_version') || args.chart_version);
  const layers: readonly NamedLayer[] = [
    ...(isTruthy(args.reuse_values) || isTruthy(args.reset_then_reuse_values)
      ? [{ kind: 'unknown', span } as const]
      : []),
    ...filesOf(entryOf(task.args, 'values_files')?.value, task),
    ...(key === undefined ? [] : valuesOf(task, key)),
    ...(values.length > 0 ? [{ kind: 'set', values, span } as const] : []),
  ];
  return {
    ...chart,
    name: said('name') || said('release_name') || 'release',
    span,
    ...(version === undefined ? {} : { version }),
    ...loopOf(task),
    layers,
  };
}

/** A folder beside the playbook or the role, whose `Chart.yaml` tells, or a chart of a repository. */
function chartIn(
  reference: string,
  repository: string,
  task: Task,
): Pick<NamedRelease, 'chart' | 'tell' | 'chartFolder'> | undefined {
  const chart = toolChart({ chart: reference, repository });
  const chartFolder = ownPath(reference, task);
  return chartFolder ? { ...chart, tell: true, chartFolder } : chart;
}

/** `loop: [north, south]` binds `item`. */
function loopOf({ document: { root }, path }: Task): Pick<NamedRelease, 'bindings'> {
  const holder = root && locate(root, path.slice(0, -1)).node;
  const list = ['loop', 'with_items'].map((key) => entryOf(holder, key)?.value).find((it) => it);
  const texts = list?.kind === 'list' ? list.items.map(textOf) : [];
  if (texts.length === 0 || texts.some((text) => text === '' || text.includes('{{'))) return {};
  return { bindings: { kind: 'these', each: texts.map((item) => ({ item })) } };
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
