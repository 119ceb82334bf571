import { isObject, isTruthy, type Json, type JsonObject } from '../../server/src/core/json.ts';
import { getAt } from '../../server/src/core/path.ts';
import type { Operand, Pipeline } from '../import-chart/pipeline.ts';
import { callFunction, type IncludeReader, truthOf } from './call-function.ts';
import { type Node, parseTemplate } from './parse-template.ts';
import {
  call,
  constant,
  type Expression,
  expressionOf,
  fieldOf,
  NIL,
  type Output,
  type Term,
  termOf,
  textExpression,
} from './term.ts';

interface Box {
  value: Term;
}

interface Scope {
  readonly dot: Term;
  readonly variables: ReadonlyMap<string, Box>;
}

const MAX_DEPTH = 60;

/**
 * Reads templates without values: what they put out under which conditions. `readInclude` answers for
 * includes that are better known by their meaning than by their text.
 */
export function createReader(
  defines: ReadonlyMap<string, readonly Node[]>,
  defaults: JsonObject,
  readInclude: IncludeReader,
) {
  /** What was assigned in the branch that is being read, with the value before it. */
  let writes = new Map<Box, Term>();
  const conditions: Expression[] = [];
  let loops = 0;
  let depth = 0;

  const include = (name: string, dot: Term): Term => {
    if (name === 'common.tplvalues.render') {
      return render(fieldOf(dot, 'value'), fieldOf(dot, 'context'));
    }
    const known = readInclude(name, dot);
    if (known) return known;
    const body = defines.get(name);
    if (!body || depth > MAX_DEPTH) return constant('');
    depth += 1;
    const output = walk(body, rootScope(dot));
    depth -= 1;
    return output.every((part) => part.kind === 'text')
      ? constant(output.map((part) => part.text).join(''))
      : { kind: 'text', output };
  };

  /**
   * A value that is a template itself: what the chart's default says in it is read like any other
   * template, what a user says is told apart by its text.
   */
  const render = (value: Term | undefined, dot: Term | undefined): Term => {
    const given = value ?? termOf(NIL);
    const expression = expressionOf(given);
    if (given.kind !== 'expression' || expression.op !== 'path') return given;
    const texts = templatesIn(getAt(defaults, expression.path));
    if (texts.length === 0) return given;
    const output = texts.flatMap((text) => walk(parseTemplate(text).body, rootScope(dot ?? given)));
    const { path } = expression;
    const whole = call('cat', expression, textExpression(output));
    return termOf(call('if', { op: 'is-default', path }, whole, expression));
  };

  const evaluate = (pipeline: Pipeline, scope: Scope): Term => {
    let result: Term | undefined;
    for (const command of pipeline.commands) result = run(command, scope, result);
    return result ?? termOf(NIL);
  };

  const operand = (term: Operand, scope: Scope): Term => {
    switch (term.kind) {
      case 'literal':
        return constant(term.value);
      case 'word':
        if (term.text === 'true' || term.text === 'false') return constant(term.text === 'true');
        return term.text === 'nil' ? termOf(NIL) : callFunction(term.text, [], context);
      case 'group':
        return fieldsOf(evaluate(term.pipeline, scope), term.names);
      case 'dot':
        return fieldsOf(scope.dot, term.names);
      case 'variable':
        return fieldsOf(scope.variables.get(term.text)?.value ?? termOf(NIL), term.names);
    }
  };

  const run = (command: readonly Operand[], scope: Scope, piped?: Term): Term => {
    const [head, ...rest] = command;
    if (!head) return termOf(NIL);
    const args = [...rest.map((term) => operand(term, scope)), ...(piped ? [piped] : [])];
    if (head.kind === 'word') {
      return args.length === 0 ? operand(head, scope) : callFunction(head.text, args, context);
    }
    if (args.length > 0 && head.names.at(-1) === 'Has') return constant(hasApi(args[0]));
    if (args.length > 0 && head.names.includes('Files')) return constant('');
    return operand(head, scope);
  };

  const context = {
    include,
    render,
    /** What must hold for a change to a map that others see. */
    condition: (): Expression => (conditions.length === 0 ? NIL : call('and', ...conditions)),
  };

  const declare = (scope: Scope, names: readonly string[], values: readonly Term[]): Scope => {
    if (names.length === 0) return scope;
    const variables = new Map(scope.variables);
    for (const [i, name] of names.entries())
      variables.set(name, { value: values[i] ?? termOf(NIL) });
    return { ...scope, variables };
  };

  const assign = (box: Box | undefined, value: Term) => {
    if (!box) return;
    if (!writes.has(box)) writes.set(box, box.value);
    box.value = value;
  };

  /** Reads a branch, and takes its assignments back: what they came to is returned. */
  const readBranch = (nodes: readonly Node[], scope: Scope, condition?: Expression) => {
    const outer = writes;
    writes = new Map();
    if (condition) conditions.push(condition);
    const output = walk(nodes, scope);
    if (condition) conditions.pop();
    const finals = new Map([...writes.keys()].map((box) => [box, box.value] as const));
    for (const [box, before] of writes) box.value = before;
    writes = outer;
    return { output, finals };
  };

  const readIf = (
    condition: Expression,
    [body, inner]: readonly [readonly Node[], Scope],
    [otherwise, outer]: readonly [readonly Node[], Scope],
  ): readonly Output[] => {
    if (condition.op === 'const') {
      return isTruthy(condition.value) ? walk(body, inner) : walk(otherwise, outer);
    }
    const yes = readBranch(body, inner, condition);
    const no = readBranch(otherwise, outer, call('not', condition));
    for (const box of new Set([...yes.finals.keys(), ...no.finals.keys()])) {
      const [then, before] = [yes.finals.get(box) ?? box.value, no.finals.get(box) ?? box.value];
      assign(box, termOf(call('if', condition, expressionOf(then), expressionOf(before))));
    }
    return [{ kind: 'if', condition, body: yes.output, otherwise: no.output }];
  };

  const readRange = (node: Node & { kind: 'range' }, scope: Scope): readonly Output[] => {
    const list = evaluate(node.pipeline, scope);
    const { variables } = node.pipeline;
    const known = itemsOf(list);
    const step = (key: Term, item: Term) =>
      declare({ ...scope, dot: item }, variables, variables.length > 1 ? [key, item] : [item]);
    if (known) {
      if (known.length === 0) return walk(node.otherwise, scope);
      return known.flatMap(([key, item]) => walk(node.body, step(key, item)));
    }
    const loop = loops;
    const source = expressionOf(list);
    loops += 1;
    const inner = step(termOf({ op: 'key', loop }), termOf({ op: 'item', loop, path: [] }));
    const { output, finals } = readBranch(node.body, inner);
    loops -= 1;
    for (const [box, value] of finals) {
      const each: Expression = { op: 'loop', loop, list: source, body: expressionOf(value) };
      assign(box, termOf(call('concat', expressionOf(box.value), each)));
    }
    const body: Output = { kind: 'loop', loop, list: source, body: output };
    if (node.otherwise.length === 0) return [body];
    const none = readIf(call('not', source), [node.otherwise, scope], [[], scope]);
    return [body, ...none];
  };

  const walk = (nodes: readonly Node[], outer: Scope): readonly Output[] => {
    const output: Output[] = [];
    let scope = outer;
    for (const node of nodes) {
      if (node.kind === 'text') {
        output.push(node);
      } else if (node.kind === 'output') {
        output.push(...outputOf(evaluate(node.pipeline, scope)));
      } else if (node.kind === 'assign') {
        const value = evaluate(node.pipeline, scope);
        const [name = ''] = node.pipeline.variables;
        if (node.declares) scope = declare(scope, [name], [value]);
        else assign(scope.variables.get(name), value);
      } else if (node.kind === 'range') {
        output.push(...readRange({ ...node, kind: 'range' }, scope));
      } else {
        const value = evaluate(node.pipeline, scope);
        const declared = declare(scope, node.pipeline.variables, [value]);
        const inner = node.kind === 'with' ? { ...declared, dot: value } : declared;
        output.push(...readIf(truthOf(value), [node.body, inner], [node.otherwise, scope]));
      }
    }
    return output;
  };

  return { read: (nodes: readonly Node[], dot: Term) => walk(nodes, rootScope(dot)) };
}

function templatesIn(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return value.includes('{{') ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(templatesIn);
  return isObject(value) ? Object.values(value).flatMap(templatesIn) : [];
}

function rootScope(dot: Term): Scope {
  return { dot, variables: new Map([['$', { value: dot }]]) };
}

function fieldsOf(term: Term, names: readonly string[]): Term {
  return names.reduce((at, name) => fieldOf(at, name) ?? termOf(NIL), term);
}

function outputOf(term: Term): readonly Output[] {
  if (term.kind === 'text') return term.output;
  const isFull = term.kind === 'expression' && term.isFull === true;
  return [{ kind: 'hole', value: expressionOf(term), isFull }];
}

/** Keys and items, where they are known without values. */
function itemsOf(term: Term): readonly (readonly [Term, Term])[] | undefined {
  if (term.kind === 'list') return term.items.map((item, i) => [constant(i), item]);
  if (term.kind === 'map') {
    return [...term.entries].map(([key, item]) => [constant(key), item]);
  }
  const value = expressionOf(term);
  if (value.op !== 'const') return undefined;
  if (Array.isArray(value.value)) {
    return value.value.map((item: Json, i) => [constant(i), constant(item)]);
  }
  const entries = isObject(value.value) ? Object.entries(value.value) : [];
  return entries.map(([key, item]) => [constant(key), constant(item)]);
}

/** The built-in kinds of a cluster are there; those of add-ons are not known to be. */
function hasApi(term: Term | undefined): boolean {
  const name = expressionOf(term);
  return (
    name.op === 'const' &&
    /^(?:policy\/v1|batch\/v1|apps\/v1|autoscaling\/v[12]|networking\.k8s\.io\/v1)(?:\/|$)/.test(
      String(name.value),
    )
  );
}
