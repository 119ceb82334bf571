import type { OutputPlace } from './output-place.ts';
import { type Pipeline, parsePipeline } from './pipeline.ts';
import { type Action, actionsOf } from './template-tokens.ts';

export type TemplateNode =
  | { readonly kind: 'output'; readonly pipeline: Pipeline; readonly place: OutputPlace }
  | {
      readonly kind: 'if' | 'with' | 'range';
      readonly pipeline: Pipeline;
      readonly body: readonly TemplateNode[];
      readonly otherwise: readonly TemplateNode[];
    };

/** A parsed file: what it renders itself, and the templates that it defines for others. */
export interface TemplateTree {
  readonly body: readonly TemplateNode[];
  readonly defines: ReadonlyMap<string, readonly TemplateNode[]>;
}

/**
 * Reads a template of Go's text/template; an error names the line. What a `note` prints is for people,
 * not for a YAML parser.
 */
export function parseTemplate(text: string, isNote = false): TemplateTree {
  const found = actionsOf(text).map((action): Action => {
    return isNote ? { ...action, place: 'comment' } : action;
  });
  const actions = [...found].reverse();
  const defines = new Map<string, readonly TemplateNode[]>();
  const body = readNodes(actions, defines, undefined);
  return { body, defines };
}

/** Nodes up to the `end` or `else` that closes `opener`, which is left for the caller. */
function readNodes(
  actions: Action[],
  defines: Map<string, readonly TemplateNode[]>,
  opener: Action | undefined,
): readonly TemplateNode[] {
  const nodes: TemplateNode[] = [];
  for (let action = actions.at(-1); action; action = actions.at(-1)) {
    const word = /^[a-z]+\b/.exec(action.code)?.[0] ?? '';
    if (word === 'end' || word === 'else') {
      if (!opener) throw new Error(`line ${action.line}: {{ ${action.code} }} closes nothing`);
      return nodes;
    }
    actions.pop();
    const rest = action.code.slice(word.length);
    if (word === 'if' || word === 'with' || word === 'range') {
      nodes.push(readBlock(word, rest, action, actions, defines));
    } else if (word === 'define' || word === 'block') {
      const [name, ...context] = pipelineOf(rest, action).commands[0] ?? [];
      const body = readNodes(actions, defines, action);
      actions.pop();
      defines.set(name?.kind === 'literal' ? name.text : '', body);
      if (word === 'block' && name) nodes.push(includeOf([name, ...context], action));
    } else if (word === 'template') {
      nodes.push(includeOf(pipelineOf(rest, action).commands[0] ?? [], action));
    } else if (word !== 'break' && word !== 'continue') {
      nodes.push({
        kind: 'output',
        pipeline: pipelineOf(action.code, action),
        place: action.place,
      });
    }
  }
  if (opener) throw new Error(`line ${opener.line}: {{ ${opener.code} }} has no end`);
  return nodes;
}

function readBlock(
  kind: 'if' | 'with' | 'range',
  code: string,
  opener: Action,
  actions: Action[],
  defines: Map<string, readonly TemplateNode[]>,
): TemplateNode {
  const pipeline = pipelineOf(code, opener);
  const body = readNodes(actions, defines, opener);
  const closer = actions.pop();
  const chained = /^else\s+(if|with)\b(.*)$/s.exec(closer?.code ?? '');
  if (closer && chained) {
    const next = chained[1] === 'with' ? 'with' : 'if';
    const otherwise = [readBlock(next, chained[2] ?? '', closer, actions, defines)];
    return { kind, pipeline, body, otherwise };
  }
  if (closer?.code !== 'else') return { kind, pipeline, body, otherwise: [] };
  const otherwise = readNodes(actions, defines, opener);
  actions.pop();
  return { kind, pipeline, body, otherwise };
}

function includeOf(operands: Pipeline['commands'][number], { place }: Action): TemplateNode {
  const command = [{ kind: 'word', text: 'include', names: [] } as const, ...operands];
  return { kind: 'output', pipeline: { variables: [], commands: [command] }, place };
}

function pipelineOf(code: string, { line }: Action): Pipeline {
  try {
    return parsePipeline(code);
  } catch (error) {
    throw new Error(`line ${line}: ${error instanceof Error ? error.message : error}`);
  }
}
