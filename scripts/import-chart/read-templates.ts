import type { Operand, Pipeline } from './pipeline.ts';
import type { TemplateNode, TemplateTree } from './template-tree.ts';

/** How far a path is read: the value itself, or all below it as well, because it is rendered whole. */
export type Read = 'leaf' | 'subtree';

/** Where a value may come from: paths below `.Values` (`[]` is any entry), or named values. */
type Source = readonly string[] | ReadonlyMap<string, readonly Source[]>;
type Sources = readonly Source[];

interface Scope {
  readonly dot: Sources;
  readonly variables: ReadonlyMap<string, Sources>;
}

/** Functions that render all of what they get. */
const WHOLE = /^(?:must)?[tT]o(?:Yaml|Json|PrettyJson|RawJson|Toml)(?:Pretty)?$/;
/** Functions that hand on one of the values they get, or several put together. */
const HAND_ON = new Set([
  ...['default', 'coalesce', 'ternary', 'required', 'and', 'or', 'first', 'last', 'list', 'tuple'],
  ...['merge', 'mergeOverwrite', 'mustMerge', 'deepCopy', 'concat', 'append', 'prepend', 'uniq'],
  ...['compact', 'omit', 'pick', 'set', 'unset', 'tpl', 'values', 'sortAlpha', 'reverse'],
]);

/** Every path below `.Values` that the templates read, without rendering: all branches are taken. */
export function readTemplates(files: readonly TemplateTree[]): ReadonlyMap<string, Read> {
  const reads = new Map<string, Read>();
  const defines = new Map(files.flatMap((file) => [...file.defines]));
  const done = new Set<string>();
  const root: Sources = [new Map([['Values', [[]]]])];

  const use = (sources: Sources, read: Read) => {
    for (const source of sources) {
      if (source instanceof Map) use([...source.values()].flat(), read);
      else if (Array.isArray(source) && (source.length > 0 || read === 'subtree')) {
        const path = source.join('.').replaceAll('.[]', '[]');
        if (reads.get(path) !== 'subtree') reads.set(path, read);
      }
    }
    return sources;
  };

  const include = (name: string, dot: Sources) => {
    const body = defines.get(name);
    const key = JSON.stringify([name, describe(dot)]);
    if (!body || done.has(key)) return;
    done.add(key);
    walk(body, { dot, variables: new Map([['$', dot]]) });
  };

  const evaluate = (pipeline: Pipeline, scope: Scope): Sources => {
    let result: Sources | undefined;
    for (const command of pipeline.commands) result = call(command, scope, result);
    return result ?? [];
  };

  const operand = (term: Operand, scope: Scope): Sources => {
    if (term.kind === 'group') return fieldsOf(evaluate(term.pipeline, scope), term.names);
    if (term.kind === 'dot') return fieldsOf(scope.dot, term.names);
    if (term.kind === 'variable') {
      return fieldsOf(scope.variables.get(term.text) ?? [], term.names);
    }
    return [];
  };

  const call = (command: readonly Operand[], scope: Scope, piped?: Sources): Sources => {
    const [head, ...rest] = command;
    if (head?.kind !== 'word') {
      for (const term of rest) use(operand(term, scope), 'leaf');
      return head ? operand(head, scope) : [];
    }
    const args = rest.map((term) => operand(term, scope));
    if (piped) args.push(piped);
    const texts = rest.map((term) => (term.kind === 'literal' ? term.text : undefined));
    if (head.text === 'include') {
      include(texts[0] ?? '', args[1] ?? []);
      return [];
    }
    if (head.text === 'dict') return [new Map(args.flatMap((_, i) => entryAt(texts, args, i)))];
    if (head.text === 'index' || head.text === 'get' || head.text === 'pluck') {
      const keys = texts.slice(1).map((text) => (text && !/^\d+$/.test(text) ? text : '[]'));
      return head.text === 'pluck'
        ? fieldsOf(args[1] ?? [], [texts[0] ?? '[]'])
        : fieldsOf(args[0] ?? [], keys);
    }
    const read = WHOLE.test(head.text) ? 'subtree' : 'leaf';
    const used = args.flatMap((arg) => use(arg, read));
    return HAND_ON.has(head.text) ? used : [];
  };

  const walk = (nodes: readonly TemplateNode[], outer: Scope) => {
    let scope = outer;
    for (const node of nodes) {
      const { variables } = node.pipeline;
      const value = evaluate(node.pipeline, scope);
      if (node.kind === 'output') {
        if (variables.length === 0) use(value, 'leaf');
        else scope = withVariables(scope, variables, value);
        continue;
      }
      use(value, 'leaf');
      const items = node.kind === 'range' ? fieldsOf(value, ['[]']) : value;
      const inner = withVariables(scope, variables.slice(-1), items);
      walk(node.body, node.kind === 'if' ? inner : { ...inner, dot: items });
      walk(node.otherwise, scope);
    }
  };

  for (const { body } of files) walk(body, { dot: root, variables: new Map([['$', root]]) });
  return new Map([...reads].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function entryAt(texts: readonly (string | undefined)[], args: readonly Sources[], i: number) {
  const key = texts[i];
  return i % 2 === 0 && key !== undefined ? [[key, args[i + 1] ?? []] as const] : [];
}

function fieldsOf(sources: Sources, names: readonly string[]): Sources {
  const [name, ...rest] = names;
  if (name === undefined) return sources;
  const next = sources.flatMap((source): Sources => {
    if (source instanceof Map) return source.get(name) ?? [];
    return Array.isArray(source) ? [[...source, name]] : [];
  });
  return fieldsOf(next, rest);
}

function withVariables(scope: Scope, names: readonly string[], value: Sources): Scope {
  if (names.length === 0) return scope;
  const variables = new Map(scope.variables);
  for (const name of names) variables.set(name, value);
  return { ...scope, variables };
}

function describe(sources: Sources): unknown {
  return sources.map((source) =>
    source instanceof Map
      ? [...source].map(([name, value]: [string, Sources]) => [name, describe(value)])
      : source,
  );
}
