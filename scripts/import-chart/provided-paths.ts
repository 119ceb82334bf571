import type { Operand } from './pipeline.ts';

/** `(dict … "providedValues" (list "auth.password" …))`: the paths in the list. */
export function providedPaths(term: Operand | undefined): readonly (readonly string[])[] {
  const entries = argumentsOf(term, 'dict');
  const at = entries.findIndex((entry) => literal(entry) === 'providedValues');
  return argumentsOf(entries[at + 1], 'list').flatMap((entry) => {
    const path = literal(entry);
    return path === undefined ? [] : [path.split('.')];
  });
}

function argumentsOf(term: Operand | undefined, name: string): readonly Operand[] {
  const [head, ...rest] = term?.kind === 'group' ? (term.pipeline.commands[0] ?? []) : [];
  return head?.kind === 'word' && head.text === name ? rest : [];
}

function literal(term: Operand): string | undefined {
  return term.kind === 'literal' ? term.text : undefined;
}
