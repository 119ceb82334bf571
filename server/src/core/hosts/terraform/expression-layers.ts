import type { Span } from '../../span.ts';
import type { YamlComment } from '../../yaml/tree.ts';
import { blankAround } from '../blank.ts';
import { embeddedText } from '../embedded-block.ts';
import {
  callOf,
  type HclRun,
  insideOf,
  literalOf,
  onlyToken,
  partsOf,
  trimmed,
  unquoted,
} from '../hcl.ts';
import type { HclToken } from '../hcl-tokens.ts';
import type { FilePath, NamedLayer, ValuesPlace } from '../host.ts';
import { maskTemplates } from '../mask-templates.ts';
import { pathWithHoles } from '../path-with-holes.ts';
import { withBranches } from '../with-branches.ts';
import { objectPlace } from './object-place.ts';

/** The file that an expression stands in. */
export interface Outer {
  readonly text: string;
  /** Locals of one folder are one set of names, whichever file writes them. */
  readonly folder: string;
  readonly comments: readonly YamlComment[];
  /** What the file itself says of `local.x`, and of `var.x` where nobody says otherwise. */
  expressionOf(reference: string): HclRun | undefined;
}

const PASSING: ReadonlySet<string> = new Set([
  ...['concat', 'compact', 'flatten', 'tolist', 'distinct', 'try', 'coalescelist', 'nonsensitive'],
  'sensitive',
]);

/** Nobody lays more over each other, and each costs as much as the whole text. */
const MAX_LAYERS = 100;

/** The layers that an expression gives, as far as they can be told without running Terraform. */
export function expressionLayers(value: HclRun, outer: Outer, depth = 0): readonly NamedLayer[] {
  const run = trimmed(value);
  const { tokens, start, end } = run;
  const [first, last] = [tokens[start], tokens[end - 1]];
  if (!first || !last || start >= end) return [];
  const unknown: readonly NamedLayer[] = [
    { kind: 'unknown', span: { start: first.start, end: last.end } },
  ];
  if (depth > MAX_DEPTH) return unknown;
  const inner = (part: HclRun) => expressionLayers(part, outer, depth + 1);
  const list = insideOf(run, '[');
  if (list) {
    const parts = partsOf(list);
    const isRead = tokens[list.start]?.text !== 'for' && parts.length <= MAX_LAYERS;
    return isRead ? parts.flatMap(inner) : unknown;
  }
  const inParentheses = insideOf(run, '(');
  if (inParentheses) return inner(inParentheses);
  const branches = branchesOf(run);
  if (branches) {
    const [yes, no] = [inner(branches.yes), inner(branches.no)];
    // One of two is not both.
    if (yes.length > 0 && no.length > 0) return unknown;
    return [...yes, ...no].map((layer) =>
      layer.kind === 'file' ? { ...layer, optional: true } : layer,
    );
  }
  const only = onlyToken(run);
  if (only) return tokenLayers(only, outer) ?? unknown;
  const call = callOf(run);
  const [arg] = call?.args ?? [];
  if (!call || !arg) return unknown;
  if (PASSING.has(call.name)) return call.args.flatMap(inner);
  if (call.name === 'yamlencode' || call.name === 'jsonencode') {
    const place = objectPlace(outer.text, arg);
    if (place) return [{ kind: 'place', place }];
    const local = /^local\.([\w-]+)$/.exec(onlyToken(arg)?.text ?? '')?.[1];
    return local === undefined ? unknown : [objectIn(`map ${local}`, outer, first, last)];
  }
  if (call.name !== 'file' && call.name !== 'templatefile') return unknown;
  const path = pathOf(arg, outer);
  if (!path) return unknown;
  const span = { start: first.start, end: last.end };
  const text = path.path.split('\u0000').join('');
  const filled = call.name === 'templatefile' ? { filled: true as const } : {};
  return [{ kind: 'file', ...path, text, ...filled, ...span }];
}

function tokenLayers(token: HclToken, outer: Outer): readonly NamedLayer[] | undefined {
  if (token.lines) {
    const place = heredocPlace(token.lines, outer);
    return place && [{ kind: 'place', place }];
  }
  if (token.text === 'null' || token.text === '""') return [];
  const { start, end } = token;
  const [, local, rendered] =
    /^"?(?:\$\{\s*)?(?:local\.([\w-]+)|data\.template_file\.([\w-]+)\.rendered)\s*\}?"?$/.exec(
      token.text,
    ) ?? [];
  if (local !== undefined) return [objectIn(`local ${local}`, outer, token, token)];
  if (rendered !== undefined) return [objectIn(`rendered ${rendered}`, outer, token, token)];
  const file = /^"\$\{\s*(?:file|templatefile)\(\s*"([^"]*)"[^}]*\}"$/.exec(token.text)?.[1];
  const path = file === undefined ? undefined : terraformPath(file);
  return path && [{ kind: 'file', ...path, text: path.path.split('\u0000').join(''), start, end }];
}

/** What another block of the folder's files gives. */
function objectIn(object: string, { folder }: Outer, { start }: Span, { end }: Span): NamedLayer {
  return { kind: 'object', object, key: '', namespace: folder, start, end };
}

function heredocPlace(
  { start, end }: { readonly start: number; readonly end: number },
  { text, comments }: Outer,
): ValuesPlace | undefined {
  const lines = { start, end };
  const { text: masked, conditional, open } = maskTemplates(blankAround(text, start, end));
  const found = embeddedText(masked, lines, comments);
  const document = conditional ? found && withBranches(found.document) : found?.document;
  if (!found || !document) return undefined;
  const file = { ...found.file, text: blankAround(text, start, end) };
  return { file, document, conditional, open };
}

/** `condition ? a : b`, outside of all brackets. */
function branchesOf(run: HclRun): { readonly yes: HclRun; readonly no: HclRun } | undefined {
  let question: number | undefined;
  for (let at = run.start; at < run.end; at++) {
    const { kind, text } = run.tokens[at] ?? { kind: 'break', text: '' };
    if (kind !== 'sign') continue;
    if (text === '?') question ??= at;
    if (text === ':' && question !== undefined) {
      return {
        yes: { ...run, start: question + 1, end: at },
        no: { ...run, start: at + 1 },
      };
    }
    at = run.closings.get(at) ?? at;
  }
  return undefined;
}

/** A path that some expression gives; of a condition, the one branch that tells it. */
export interface PathOf extends FilePath {
  readonly optional?: true;
}

/** No name stands for another one through more than this many. */
const MAX_DEPTH = 20;

/** Where a path leads: `path.module` is the folder of the file. */
export function pathOf(
  value: HclRun,
  outer: Outer,
  budget: Budget = { left: MAX_STEPS },
): PathOf | undefined {
  if (budget.left-- <= 0) return undefined;
  const run = trimmed(value);
  const inner = (part: HclRun | undefined) => part && pathOf(part, outer, budget);
  const only = onlyToken(run);
  if (only?.kind === 'string') return terraformPath(filledIn(unquoted(only), outer, budget));
  if (only) return inner(outer.expressionOf(only.text));
  const inParentheses = insideOf(run, '(');
  if (inParentheses) return inner(inParentheses);
  const branches = branchesOf(run);
  if (branches) {
    const [yes, no] = [inner(branches.yes), inner(branches.no)];
    const told = yes ?? no;
    return told && !(yes && no) ? { ...told, optional: true } : undefined;
  }
  const call = callOf(run);
  return call?.name === 'abspath' || call?.name === 'pathexpand' ? inner(call.args[0]) : undefined;
}

/** With the texts that the file itself tells in place of their names. */
function filledIn(text: string, outer: Outer, budget: Budget): string {
  return text.replace(/\$\{\s*((?:local|var)\.[\w-]+)\s*\}/g, (hole, name: string) => {
    if (budget.left-- <= 0) return hole;
    const value = outer.expressionOf(name);
    const only = value && onlyToken(value);
    return only?.kind === 'string' ? filledIn(unquoted(only), outer, budget) : hole;
  });
}

/** Names that stand for names that stand for more of them would never end. */
interface Budget {
  left: number;
}

const MAX_STEPS = 200;

/** A text of Terraform's as a path. */
export function terraformPath(text: string): FilePath | undefined {
  const inModule = text.replace(/^\$\{\s*path\.module\s*\}\/?/, './');
  const inRoot = inModule.replace(/^\$\{\s*path\.(?:root|cwd)\s*\}\/?/, './');
  if (/^(?:[/~]|\$\{)/.test(inRoot)) return undefined;
  return { path: pathWithHoles(inRoot), from: inModule === text ? 'either' : 'folder' };
}

/** The literal at a key, or what the file's own locals and variables say of it. */
export function textAt(run: HclRun | undefined, { expressionOf }: Outer): string | undefined {
  const only = run && onlyToken(run);
  return literalOf(run) ?? (only ? literalOf(expressionOf(only.text)) : undefined);
}
