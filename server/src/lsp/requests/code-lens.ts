import type { CodeLens } from 'vscode-languageserver';
import type { LintResult } from '../../core/lint.ts';
import { type Conversion, toRange } from '../convert.ts';
import type { Linted } from '../lint-cache.ts';
import type { ServerContext } from '../server-context.ts';
import { changeLens } from './lenses/change-lens.ts';
import { overrideLens } from './lenses/override-lens.ts';

/** Something that has lenses to show. */
export type LensSource = (
  context: ServerContext,
  result: LintResult,
  conversion: Conversion,
  current: Linted,
) => readonly Lens[] | Promise<readonly Lens[]>;

export interface Lens {
  readonly start: number;
  readonly title: string;
  /** A command of the client; empty for a lens that only tells. */
  readonly command: string;
  readonly arguments?: readonly unknown[];
}

const sources: readonly LensSource[] = [changeLens, overrideLens];

export function serveCodeLens(context: ServerContext): void {
  const { connection, answer } = context;
  connection.onCodeLens(({ textDocument }) =>
    answer('code lenses', textDocument.uri, [], async (result, conversion, current) => {
      const lenses = sources.map((source) => source(context, result, conversion, current));
      return (await Promise.all(lenses)).flat().map((lens) => toCodeLens(lens, conversion));
    }),
  );
}

function toCodeLens(lens: Lens, { positions }: Conversion): CodeLens {
  const { start, title, command } = lens;
  const given = lens.arguments ? { arguments: [...lens.arguments] } : {};
  return {
    range: toRange({ start, end: start }, positions),
    command: { title, command, ...given },
  };
}
