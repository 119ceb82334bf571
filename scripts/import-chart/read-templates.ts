import type { Condition } from '../../server/src/core/charts/condition.ts';
import type { TemplateUse, UseKind } from '../../server/src/core/charts/template-use.ts';
import { chosen } from './chosen.ts';
import { conditionOf, type Lookup, ofOperand } from './conditions.ts';
import { HAND_ON, KEEPS_TEXT, takenKind, WHOLE } from './functions.ts';
import type { OutputPlace } from './output-place.ts';
import type { Operand, Pipeline } from './pipeline.ts';
import { providedPaths } from './provided-paths.ts';
import { assigned, placeIn, type Scope, withKnown, withVariables } from './scope.ts';
import { describeSources, dotted, fieldsOf, isNamed, type Sources } from './sources.ts';
import type { TemplateNode, TemplateTree } from './template-tree.ts';
import { UseList } from './use-list.ts';

/** How far a path is read: the value itself, or all below it as well, because it is rendered whole. */
export type Read = 'leaf' | 'subtree';

/** What templates do with values: how far each path is read, and what goes wrong with some values. */
export interface TemplateReads {
  readonly reads: ReadonlyMap<string, Read>;
  readonly uses: ReadonlyMap<string, readonly TemplateUse[]>;
}

export interface ReadOptions {
  /** Where `.Values` of the templates is, e.g. below the name of a sub-chart. */
  readonly base?: readonly string[];
  /** What has to hold for the templates to be rendered at all. */
  readonly when?: readonly Condition[];
  /** Templates that these may include. */
  readonly library?: readonly TemplateTree[];
}

const PRINTED: ReadonlySet<UseKind> = new Set([
  ...(['alone', 'part', 'tail', 'double', 'single', 'yaml'] as const),
]);

/** Every path below `.Values` that the templates read, without rendering: all branches are taken. */
export function readTemplates(
  files: readonly TemplateTree[],
  { base = [], when = [], library = [] }: ReadOptions = {},
): TemplateReads {
  const reads = new Map<string, Read>();
  const uses = new UseList();
  const defines = new Map([...library, ...files].flatMap((file) => [...file.defines]));
  const done = new Set<string>();
  const root: Sources = [new Map([['Values', [{ path: base, when: [] }]]])];

  const use = (sources: Sources, read: Read) => {
    for (const source of sources) {
      if (isNamed(source)) use([...source.values()].flat(), read);
      else if (source.path.length > base.length || read === 'subtree') {
        const path = dotted(source);
        if (reads.get(path) !== 'subtree') reads.set(path, read);
      }
    }
    return sources;
  };

  const note = (sources: Sources, kind: UseKind, scope: Scope) => {
    for (const source of sources) {
      if (isNamed(source) || source.path.length <= base.length) continue;
      const isPrinted = PRINTED.has(kind);
      if (source.isMaybe && !isPrinted) continue;
      const when = [...scope.when, ...source.when];
      uses.add(dotted(source), kind, when);
      if (kind !== 'yaml') continue;
      for (const key of source.omits ?? []) uses.add(`${dotted(source)}.${key}`, 'omitted', []);
    }
  };

  const include = (name: string, dot: Sources, scope: Scope, place: OutputPlace) => {
    // Writes a text as it is and all else as YAML; how it does that is too clever to follow.
    if (name === 'common.tplvalues.render') return renderWhole(dot, scope, place);
    const body = defines.get(name);
    const key = JSON.stringify([name, describeSources(dot), scope.when, place]);
    if (!body || done.has(key)) return;
    done.add(key);
    walk(body, { ...scope, dot, variables: new Map([['$', dot]]), truths: new Map(), place });
  };

  const renderWhole = (dot: Sources, scope: Scope, place: OutputPlace) => {
    const value = fieldsOf(dot, ['value']);
    use(value, 'subtree');
    if (place !== 'block' && place !== 'comment') note(value, 'yaml', scope);
  };

  const evaluate = (pipeline: Pipeline, scope: Scope, place: OutputPlace): Sources => {
    let result: Sources | undefined;
    for (const [i, command] of pipeline.commands.entries()) {
      const isPrinted = pipeline.commands.slice(i + 1).every(([head]) => keepsText(head));
      result = call(command, scope, isPrinted ? place : 'block', result);
    }
    return result ?? [];
  };

  const operand = (term: Operand, scope: Scope, guarded?: true): Sources => {
    const ask = (kind: UseKind) => (asked: Sources) => note(asked, kind, scope);
    if (term.kind === 'group') {
      return fieldsOf(evaluate(term.pipeline, scope, 'block'), term.names, ask('map?'));
    }
    const start = term.kind === 'dot' ? scope.dot : scope.variables.get(term.text);
    return fieldsOf(start ?? [], term.names, guarded ? undefined : ask('map'));
  };

  const lookupIn = (scope: Scope): Lookup => ({
    sources: (term) => operand(term, scope, true),
    truth: (variable) => scope.truths.get(variable),
  });

  const argumentsOf = (name: string, terms: readonly Operand[], scope: Scope): Sources[] => {
    let { when: known } = scope;
    return terms.map((term) => {
      const sources = operand(term, { ...scope, when: known });
      if (name !== 'and' && name !== 'or') return sources;
      // Go looks at the next one only if this one does not decide it.
      known = withKnown(known, ofOperand(term, lookupIn(scope), name === 'and'));
      return sources;
    });
  };

  const call = (
    command: readonly Operand[],
    scope: Scope,
    place: OutputPlace,
    piped?: Sources,
  ): Sources => {
    const [head, ...rest] = command;
    if (head?.kind !== 'word') {
      for (const term of rest) use(operand(term, scope), 'leaf');
      return head ? operand(head, scope) : [];
    }
    const args = argumentsOf(head.text, rest, scope);
    if (piped) args.push(piped);
    const texts = rest.map((term) => (term.kind === 'literal' ? term.text : undefined));
    if (head.text === 'include') {
      // Looks values up by name, and fails where the maps above are not there.
      for (const path of texts[0]?.endsWith('.passwords.manage') ? providedPaths(rest[1]) : []) {
        const above = path.map((_, i) => ({ path: [...base, ...path.slice(0, i)], when: [] }));
        note(above, 'map', scope);
      }
      include(texts[0] ?? '', args[1] ?? [], scope, place);
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
    const used = args.map((arg) => use(arg, read));
    if (head.text === 'toYaml' && place !== 'block') note(used.flat(), 'yaml', scope);
    noteTaken(head.text, rest, args, scope);
    if (head.text === 'printf') return used.flat().map(asPart);
    if (head.text === 'omit') {
      const omits = texts.flatMap((text) => text ?? []);
      return (args[0] ?? []).map((source) => (isNamed(source) ? source : { ...source, omits }));
    }
    const isHandedOn = HAND_ON.has(head.text) || KEEPS_TEXT.has(head.text);
    return chosen(head.text, args) ?? (isHandedOn ? used.flat() : []);
  };

  const noteTaken = (
    name: string,
    terms: readonly Operand[],
    args: readonly Sources[],
    scope: Scope,
  ) => {
    for (const [i, arg] of args.entries()) {
      const kind = takenKind(name, i, args.length);
      // What is printed into a text may be of any kind.
      const own = arg.filter((source) => isNamed(source) || !source.isPart);
      if (kind) note(own, kind, scope);
      if (name !== 'eq' && name !== 'ne') continue;
      const other = terms[1 - i];
      const isText = other?.kind === 'literal' && !/^[+-]?\d/.test(other.text);
      if (isText) note(arg, 'word', scope);
      else if (other?.kind === 'word') note(arg, 'flag?', scope);
    }
  };

  const walk = (nodes: readonly TemplateNode[], outer: Scope) => {
    let scope = outer;
    for (const node of nodes) {
      const { variables } = node.pipeline;
      if (node.kind === 'output') {
        const place = placeIn(scope, node.place);
        const value = evaluate(node.pipeline, scope, variables.length === 0 ? place : 'block');
        if (variables.length > 0) scope = assigned(scope, node.pipeline, value, lookupIn(scope));
        else print(use(value, 'leaf'), place, scope);
        continue;
      }
      const value = use(evaluate(node.pipeline, scope, 'block'), 'leaf');
      if (node.kind === 'range') note(value, 'list?', scope);
      const items = node.kind === 'range' ? fieldsOf(value, ['[]']) : value;
      const lookup = lookupIn(scope);
      const inside = withKnown(scope.when, conditionOf(node.pipeline, lookup, true));
      const inner = withVariables({ ...scope, when: inside }, variables.slice(-1), items);
      walk(node.body, node.kind === 'if' ? inner : { ...inner, dot: items });
      const otherwise = withKnown(scope.when, conditionOf(node.pipeline, lookup, false));
      walk(node.otherwise, { ...scope, when: otherwise });
    }
  };

  const print = (sources: Sources, place: OutputPlace, scope: Scope) => {
    if (place === 'block' || place === 'comment') return;
    for (const source of sources) {
      if (isNamed(source)) continue;
      const isPart = place === 'line' || (place === 'alone' && source.isPart);
      note([source], isPart ? 'part' : place, scope);
    }
  };

  for (const { body } of files) {
    const variables = new Map([['$', root]]);
    walk(body, { dot: root, variables, truths: new Map(), when, place: undefined });
  }
  return { reads: new Map([...reads].sort(([a], [b]) => (a < b ? -1 : 1))), uses: uses.list() };
}

/** Whether what goes into a function comes out of it as text that is printed. */
function keepsText(head: Operand | undefined): boolean {
  return head?.kind === 'word' && (KEEPS_TEXT.has(head.text) || head.text === 'default');
}

function asPart(source: Sources[number]): Sources[number] {
  return isNamed(source) ? source : { ...source, isPart: true };
}

function entryAt(texts: readonly (string | undefined)[], args: readonly Sources[], i: number) {
  const key = texts[i];
  return i % 2 === 0 && key !== undefined ? [[key, args[i + 1] ?? []] as const] : [];
}
