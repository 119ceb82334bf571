import { call, type Expression, type Output } from './term.ts';

/** Under which conditions something is put out: the innermost guard, and those around it. */
export type Chain =
  | undefined
  | { readonly outer: Chain; readonly condition: Expression }
  | { readonly outer: Chain; readonly loop: number; readonly list: Expression };

/** A part of a Kubernetes object that is not the same in every render. */
export interface Entry {
  readonly field: readonly string[];
  readonly chain: Chain;
  /** What is put there; the constant text, where only its presence depends on values. */
  readonly value: Expression | { text: string };
}

/** What a template puts out between two `---`: one object, or one for each turn of a loop. */
export interface TemplateObject {
  readonly chain: Chain;
  readonly kind: Entry[];
  readonly name: Entry[];
  readonly namespace: Entry[];
  readonly entries: Entry[];
  isHook: boolean;
}

interface Level {
  readonly indent: number;
  readonly key: string;
}

/** Finds out which field of which object each piece of a template's output is part of. */
export function layOut(output: readonly Output[], root: Chain): readonly TemplateObject[] {
  let object = emptyObject(root);
  const objects = [object];
  let stack: readonly Level[] = [];
  let line = '';

  const start = (chain: Chain) => {
    object = emptyObject(chain);
    objects.push(object);
    stack = [];
    line = '';
  };

  const addText = (piece: string, chain: Chain) => {
    line += piece;
    if (/^---\s*$/.test(line)) {
      start(chain);
      return;
    }
    if (/^\s*["']?\s*$/.test(piece) || line.trimStart().startsWith('#')) return;
    const field = pathOf(stack, line);
    if (/^metadata\.annotations\.helm\.sh\/hook$/.test(field.join('.'))) object.isHook = true;
    addIdentity(field, { op: 'const', value: valueIn(piece, line) }, chain);
    if (isWithin(chain, object.chain)) return;
    const covering = object.entries.find(
      (entry) => entry.chain === chain && 'text' in entry.value && isBelow(field, entry.field),
    );
    if (covering && 'text' in covering.value) covering.value.text += `\n${piece}`;
    else object.entries.push({ field, chain, value: { text: piece } });
  };

  const addIdentity = (field: readonly string[], value: Expression, chain: Chain) => {
    const path = field.join('.');
    if (path === 'kind') object.kind.push({ field, chain, value });
    if (path === 'metadata.name') object.name.push({ field, chain, value });
    if (path === 'metadata.namespace') object.namespace.push({ field, chain, value });
  };

  const endLine = () => {
    stack = afterLine(stack, line);
    line = '';
  };

  const addHole = ({ value, isFull }: Output & { kind: 'hole' }, chain: Chain) => {
    const field = pathOf(stack, line);
    addIdentity(field, value, chain);
    const isFixed = value.op === 'const' && isWithin(chain, object.chain);
    if (!isFull && isOnlyKey(object.entries.at(-1), line, chain)) object.entries.pop();
    line += '\0';
    if (!isFixed) object.entries.push({ field, chain, value });
  };

  const walk = (parts: readonly Output[], chain: Chain, indent: number) => {
    for (const part of parts) {
      switch (part.kind) {
        case 'text':
          for (const [i, piece] of part.text.split('\n').entries()) {
            if (i > 0) endLine();
            addText(i > 0 ? ' '.repeat(indent) + piece : piece, chain);
          }
          break;
        case 'hole':
          addHole(part, chain);
          break;
        case 'indent':
          walk(part.body, chain, indent + part.by);
          break;
        case 'loop':
          walkLoop(part, chain, indent);
          break;
        case 'if':
          walkIf(part, chain, indent);
      }
    }
  };

  const walkIf = (part: Output & { kind: 'if' }, chain: Chain, indent: number) => {
    const before = { stack, line };
    walk(part.body, { outer: chain, condition: part.condition }, indent);
    if (part.otherwise.length === 0) return;
    const after = { stack, line };
    ({ stack, line } = before);
    walk(part.otherwise, { outer: chain, condition: call('not', part.condition) }, indent);
    if (part.body.length > 0) ({ stack, line } = after);
  };

  const walkLoop = (part: Output & { kind: 'loop' }, chain: Chain, indent: number) => {
    const inner = { outer: chain, loop: part.loop, list: part.list };
    const isBetween = object.kind.length === 0 && object.entries.length === 0;
    if (isBetween && /^\s*kind:/m.test(literalOf(part.body))) start(inner);
    walk(part.body, inner, indent);
    if (isBetween && object.chain === inner) start(chain);
  };

  walk(output, root, 0);
  return objects.filter(({ kind }) => kind.length > 0).map(settle);
}

/** What is always there with the object says nothing of values. */
function settle(object: TemplateObject): TemplateObject {
  const [first, ...others] = object.kind;
  const isOne = first !== undefined && others.every((piece) => piece.chain === first.chain);
  const chain = isOne ? first.chain : object.chain;
  const isConstant = ({ value }: Entry) => 'text' in value || value.op === 'const';
  const entries = object.entries.filter(
    (entry) => !(isConstant(entry) && isWithin(entry.chain, chain)) && !isRepeated(entry.field),
  );
  return { ...object, chain, entries };
}

/** Checksums beside those of the pod template: they change with them, and do nothing. */
function isRepeated([first, second, third]: readonly string[]): boolean {
  return (
    first === 'metadata' && second === 'annotations' && third?.startsWith('checksum/') === true
  );
}

/** A key whose value comes next: without the value it is no field, as Kubernetes drops what is null. */
function isOnlyKey(entry: Entry | undefined, line: string, chain: Chain): boolean {
  if (!entry || entry.chain !== chain || !('text' in entry.value)) return false;
  const { text } = entry.value;
  return /^[^:]+: *["']?$/.test(text.trim()) && line.endsWith(text);
}

function emptyObject(chain: Chain): TemplateObject {
  return { chain, kind: [], name: [], namespace: [], entries: [], isHook: false };
}

function literalOf(parts: readonly Output[]): string {
  return parts
    .map((part) => {
      if (part.kind === 'text') return part.text;
      return part.kind === 'hole' ? '' : literalOf(part.body);
    })
    .join('');
}

/** Whether what `outer` guards is there wherever `inner` holds. */
function isWithin(outer: Chain, inner: Chain): boolean {
  return outer === inner || (inner !== undefined && isWithin(outer, inner.outer));
}

function isBelow(path: readonly string[], parent: readonly string[]): boolean {
  return parent.every((key, i) => path[i] === key);
}

const LINE = /^(\s*)((?:- +)*)(?:("[^"]*"|'[^']*'|[\w./$()-]+)\s*:(?=\s|$|\0))?/;

function levelsOf(line: string): {
  readonly indent: number;
  readonly key: string | undefined;
  readonly at: number;
} {
  const [, space = '', dashes = '', key] = LINE.exec(line) ?? [];
  const isItem = dashes !== '' || /^\s*-$/.test(line);
  return {
    indent: space.length + (isItem ? 0.5 : 0),
    key: key?.replace(/^["']|["']$/g, ''),
    at: space.length + dashes.length,
  };
}

/** The field that the end of a line is in. */
function pathOf(stack: readonly Level[], line: string): readonly string[] {
  const { indent, key } = levelsOf(line);
  const parents = stack.filter(
    (level) => level.indent < indent || (indent === 0.5 && level.indent < 0.5),
  );
  const path = parents.map((level) => level.key);
  return key === undefined ? path : [...path, key];
}

function afterLine(stack: readonly Level[], line: string): readonly Level[] {
  const text = line.replaceAll('\0', 'x');
  if (text.trim() === '' || text.trimStart().startsWith('#')) return stack;
  const { indent, key, at } = levelsOf(line);
  const parents = stack.filter((level) => level.indent < indent);
  return key === undefined ? parents : [...parents, { indent: at, key }];
}

/** What a piece adds to the value of a line. */
function valueIn(piece: string, line: string): string {
  const before = line.length - piece.length;
  const colon = line.indexOf(':');
  const text = colon >= before ? line.slice(colon + 1) : piece;
  return text.replace(/^[\s"']+|[\s"']+$/g, '');
}
