import { type Pipeline, parsePipeline } from '../import-chart/pipeline.ts';

/** A template with its text: where a value lands in the output is what effects are about. */
export type Node =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'output'; readonly pipeline: Pipeline }
  | { readonly kind: 'assign'; readonly pipeline: Pipeline; readonly declares: boolean }
  | {
      readonly kind: 'if' | 'with' | 'range';
      readonly pipeline: Pipeline;
      readonly body: readonly Node[];
      readonly otherwise: readonly Node[];
    };

export interface Template {
  readonly body: readonly Node[];
  readonly defines: ReadonlyMap<string, readonly Node[]>;
}

type Piece = { readonly text: string } | { readonly code: string };

const ACTION =
  /\{\{(-(?=\s))?\s*(?:\/\*[\s\S]*?\*\/|((?:"(?:[^"\\\n]|\\.)*"|`[^`]*`|'(?:[^'\\\n]|\\.)+'|(?!\}\})[\s\S])*?))\s*((?<=\s)-)?\}\}/g;

/** Text and actions in order, with the white space gone that `{{-` and `-}}` eat. */
function piecesOf(template: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  let eats = false;
  const push = (text: string, trimsEnd: boolean) => {
    const start = eats ? text.trimStart() : text;
    const kept = trimsEnd ? start.trimEnd() : start;
    if (kept !== '') pieces.push({ text: kept });
  };
  for (const match of template.matchAll(ACTION)) {
    push(template.slice(at, match.index), match[1] !== undefined);
    eats = match[3] !== undefined;
    at = match.index + match[0].length;
    const code = (match[2] ?? '').trim();
    if (code !== '') pieces.push({ code });
  }
  push(template.slice(at), false);
  return pieces;
}

export function parseTemplate(text: string): Template {
  const pieces = [...piecesOf(text)].reverse();
  const defines = new Map<string, readonly Node[]>();
  return { body: readNodes(pieces, defines), defines };
}

function wordOf(code: string): string {
  return /^[a-z]+\b/.exec(code)?.[0] ?? '';
}

function readNodes(pieces: Piece[], defines: Map<string, readonly Node[]>): readonly Node[] {
  const nodes: Node[] = [];
  for (let piece = pieces.at(-1); piece; piece = pieces.at(-1)) {
    if ('text' in piece) {
      pieces.pop();
      nodes.push({ kind: 'text', text: piece.text });
      continue;
    }
    const word = wordOf(piece.code);
    if (word === 'end' || word === 'else') return nodes;
    pieces.pop();
    const rest = piece.code.slice(word.length);
    if (word === 'if' || word === 'with' || word === 'range') {
      nodes.push(readBlock(word, rest, pieces, defines));
    } else if (word === 'define' || word === 'block') {
      const [name] = parsePipeline(rest).commands[0] ?? [];
      const body = readNodes(pieces, defines);
      pieces.pop();
      if (name?.kind === 'literal') defines.set(name.text, body);
    } else if (word === 'template') {
      nodes.push({ kind: 'output', pipeline: parsePipeline(`include ${rest}`) });
    } else if (word !== 'break' && word !== 'continue') {
      const pipeline = parsePipeline(piece.code);
      const declares = /^[$\w, ]+:=/.test(piece.code);
      const isAssign = pipeline.variables.length > 0;
      nodes.push(isAssign ? { kind: 'assign', pipeline, declares } : { kind: 'output', pipeline });
    }
  }
  return nodes;
}

function readBlock(
  kind: 'if' | 'with' | 'range',
  code: string,
  pieces: Piece[],
  defines: Map<string, readonly Node[]>,
): Node {
  const pipeline = parsePipeline(code);
  const body = readNodes(pieces, defines);
  const closer = pieces.pop();
  const closing = closer && 'code' in closer ? closer.code : 'end';
  const chained = /^else\s+(if|with)\b(.*)$/s.exec(closing);
  if (chained) {
    const next = chained[1] === 'with' ? 'with' : 'if';
    const otherwise = [readBlock(next, chained[2] ?? '', pieces, defines)];
    return { kind, pipeline, body, otherwise };
  }
  if (closing !== 'else') return { kind, pipeline, body, otherwise: [] };
  const otherwise = readNodes(pieces, defines);
  pieces.pop();
  return { kind, pipeline, body, otherwise };
}
