import { isTruthy } from '../../server/src/core/json.ts';
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
} from './term.ts';

/** What an include stands for, where that is known better than its text; undefined for others. */
export type IncludeReader = (name: string, dot: Term) => Term | undefined;

export interface CallContext {
  readonly include: (name: string, dot: Term) => Term;
  readonly render: (value: Term | undefined, dot: Term | undefined) => Term;
  readonly condition: () => Expression;
}

type Run = (args: readonly Term[], context: CallContext) => Term;

/** Hand on what they get: nothing is lost that could be told apart. */
const SAME = [
  ...['quote', 'squote', 'toYaml', 'toYamlPretty', 'toString', 'toToml', 'mustToYaml'],
  ...['fromYaml', 'fromJson', 'fromYamlArray', 'b64enc', 'b64dec', 'int64', 'float64', 'atoi'],
  ...['deepCopy', 'uniq', 'compact', 'sortAlpha', 'required', 'nospace', 'trimAll'],
];
/** Make one value of a text: what it is made of stands in one place. */
const ONE_VALUE = ['fromYaml', 'fromJson', 'b64enc'];
/** Print something even where they get nothing: `null`, a sum. */
const FULL = ['toJson', 'toPrettyJson', 'toRawJson', 'mustToJson', 'sha256sum'];
/** New at each render. What they give is no effect of a value. */
const RANDOM = [
  'randAlphaNum',
  'randAlpha',
  'randNumeric',
  'randAscii',
  'shuffle',
  'now',
  'uuidv4',
];
const CERTIFICATE = { Cert: 'certificate', Key: 'key' };

const RUN: Readonly<Record<string, Run>> = {
  include: ([name, dot], { include }) => include(textIn(name), dot ?? termOf(NIL)),
  tpl: ([text, dot], { render }) => render(text, dot),
  required: ([, value]) => value ?? termOf(NIL),
  trimAll: ([, value]) => value ?? termOf(NIL),
  fail: () => constant(''),
  lookup: () => constant({}),
  genCA: () => constant(CERTIFICATE),
  genSignedCert: () => constant(CERTIFICATE),
  genSelfSignedCert: () => constant(CERTIFICATE),
  genPrivateKey: () => constant('key'),
  semverCompare: ([wanted, version]) => constant(compareVersion(textIn(wanted), textIn(version))),
  dict: (args) => ({
    kind: 'map',
    entries: new Map(args.flatMap((key, i) => (i % 2 === 0 ? [entryAt(args, i, key)] : []))),
  }),
  list: (items) => ({ kind: 'list', items }),
  tuple: (items) => ({ kind: 'list', items }),
  first: ([list]) => fieldOf(list, '0') ?? termOf(NIL),
  index: ([holder, ...keys]) => keys.reduce<Term>(getFrom, holder ?? termOf(NIL)),
  get: ([holder, key]) => getFrom(holder ?? termOf(NIL), key ?? termOf(NIL)),
  dig: (args) => {
    const keys = args.slice(0, -2);
    const found = keys.reduce<Term>(getFrom, args.at(-1) ?? termOf(NIL));
    return termOf(call('default', expressionOf(args.at(-2)), expressionOf(found)));
  },
  hasKey: ([map, key]) => {
    if (map?.kind === 'map') return constant(map.entries.has(textIn(key)));
    return termOf(call('hasKey', expressionOf(map), expressionOf(key)));
  },
  set: ([map, key, value], { condition }) => {
    if (map?.kind !== 'map') return map ?? termOf(NIL);
    const before = map.entries.get(textIn(key));
    const when = condition();
    const both = call('if', when, expressionOf(value), expressionOf(before));
    map.entries.set(textIn(key), when === NIL || !before ? (value ?? termOf(NIL)) : termOf(both));
    return map;
  },
  unset: ([map]) => map ?? termOf(NIL),
  append: ([list, item]) => {
    const known = knownList(list);
    if (known && item) return { kind: 'list', items: [...known, item] };
    return termOf(call('append', expressionOf(list), expressionOf(item)));
  },
  concat: (lists) => {
    const known = lists.map(knownList);
    const all = known.flatMap((items) => items ?? []);
    if (known.every((items) => items !== undefined)) return { kind: 'list', items: all };
    return termOf(call('concat', ...lists.map(expressionOf)));
  },
  merge: (maps) => mergeMaps(maps),
  mustMerge: (maps) => mergeMaps(maps),
  mergeOverwrite: (maps) => mergeMaps(maps.toReversed()),
  default: ([fallback, value]) => {
    if (value?.kind === 'map' || value?.kind === 'list') return value;
    return termOf(call('default', expressionOf(fallback), expressionOf(value)));
  },
  ternary: ([yes, no, condition]) => {
    const when = condition ? truthOf(condition) : NIL;
    if (when.op === 'const') return (isTruthy(when.value) ? yes : no) ?? termOf(NIL);
    return termOf(call('if', when, expressionOf(yes), expressionOf(no)));
  },
  typeIs: ([type, value]) => isOfKind(GO_TYPES[textIn(type)] ?? textIn(type), value),
  kindIs: ([kind, value]) => isOfKind(textIn(kind), value),
  print: (parts) => joinText(parts),
  println: (parts) => joinText(parts),
  printf: ([format, ...args]) => joinText(formatted(textIn(format), args)),
  trim: ([text]) => trimmed(text),
  nindent: ([by, text]) => indented(Number(textIn(by)), text, '\n'),
  indent: ([by, text]) => indented(Number(textIn(by)), text, ''),
};

const GO_TYPES: Readonly<Record<string, string>> = {
  '[]interface {}': 'slice',
  'map[string]interface {}': 'map',
};

export function callFunction(name: string, args: readonly Term[], context: CallContext): Term {
  const run = Object.hasOwn(RUN, name) ? RUN[name] : undefined;
  if (run) return run(args, context);
  if (RANDOM.includes(name)) return constant('random');
  const last = args.at(-1) ?? termOf(NIL);
  if (FULL.includes(name)) {
    return { kind: 'expression', expression: expressionOf(last), isFull: true };
  }
  if (last.kind === 'text' && ONE_VALUE.includes(name)) return termOf(expressionOf(last));
  if (SAME.includes(name)) return last;
  return termOf(call(name, ...args.map(expressionOf)));
}

/** The condition that a value is to an `if`. */
export function truthOf(term: Term): Expression {
  if (term.kind === 'map') return { op: 'const', value: term.entries.size > 0 };
  if (term.kind === 'list') return { op: 'const', value: term.items.length > 0 };
  return expressionOf(term);
}

function entryAt(args: readonly Term[], i: number, key: Term): [string, Term] {
  return [textIn(key), args[i + 1] ?? termOf(NIL)];
}

function textIn(term: Term | undefined): string {
  const value = expressionOf(term);
  return value.op === 'const' ? String(value.value ?? '') : '';
}

function getFrom(holder: Term, key: Term): Term {
  const name = expressionOf(key);
  if (name.op === 'const') return fieldOf(holder, String(name.value)) ?? termOf(NIL);
  return termOf(call('get', expressionOf(holder), name));
}

function knownList(term: Term | undefined): readonly Term[] | undefined {
  if (term?.kind === 'list') return term.items;
  const value = expressionOf(term);
  return value.op === 'const' && !isTruthy(value.value) ? [] : undefined;
}

function mergeMaps(maps: readonly Term[]): Term {
  if (maps.every((map) => map.kind === 'map')) {
    return { kind: 'map', entries: new Map(maps.toReversed().flatMap((map) => [...map.entries])) };
  }
  return termOf(call('merge', ...maps.map(expressionOf)));
}

function isOfKind(kind: string, term: Term | undefined): Term {
  if (term?.kind === 'text') return constant(kind === 'string');
  if (term?.kind === 'map') return constant(kind === 'map');
  if (term?.kind === 'list') return constant(kind === 'slice');
  return termOf(call('kindIs', { op: 'const', value: kind }, expressionOf(term)));
}

function outputOf(term: Term | undefined): readonly Output[] {
  if (term?.kind === 'text') return term.output;
  const value = expressionOf(term);
  if (value.op === 'const' && typeof value.value !== 'object') {
    return [{ kind: 'text', text: String(value.value ?? '') }];
  }
  return [{ kind: 'hole', value }];
}

function joinText(parts: readonly Term[]): Term {
  const output = parts.flatMap(outputOf);
  return output.every((part) => part.kind === 'text')
    ? constant(output.map((part) => part.text).join(''))
    : { kind: 'text', output };
}

function formatted(format: string, args: readonly Term[]): readonly Term[] {
  const rest = [...args];
  return format
    .split(/(%[-+#0-9.]*[a-zA-Z%])/)
    .map((part, i) => (i % 2 === 0 ? constant(part) : part === '%%' ? constant('%') : rest.shift()))
    .map((part) => part ?? termOf(NIL));
}

function trimmed(term: Term | undefined): Term {
  if (term?.kind !== 'text') return termOf(call('trim', expressionOf(term)));
  const parts = term.output.map((part, i, all): Output => {
    if (part.kind !== 'text') return part;
    const start = i === 0 ? part.text.trimStart() : part.text;
    return { kind: 'text', text: i === all.length - 1 ? start.trimEnd() : start };
  });
  return { kind: 'text', output: parts };
}

function indented(by: number, term: Term | undefined, before: string): Term {
  const start: Output = { kind: 'text', text: before + ' '.repeat(by) };
  return { kind: 'text', output: [start, { kind: 'indent', by, body: outputOf(term) }] };
}

/** Good enough for the bounds that charts write: `>= 1.19-0`, `<1.21-0`. */
function compareVersion(wanted: string, version: string): boolean {
  const [, sign = '=', bound = ''] = /^\s*([<>]=?|=|\^|~)?\s*v?([\d.]+)/.exec(wanted) ?? [];
  const numbers = (text: string) => text.replace(/^v/, '').split('.').map(Number);
  const [a, b] = [numbers(version), numbers(bound)];
  const at = [0, 1, 2].find((i) => (a[i] || 0) !== (b[i] || 0));
  const order = at === undefined ? 0 : (a[at] || 0) - (b[at] || 0);
  if (sign.startsWith('<')) return sign === '<=' ? order <= 0 : order < 0;
  return sign === '>' ? order > 0 : order >= 0;
}
