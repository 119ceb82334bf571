import type { CodeLens } from 'vscode-languageserver';
import type { Conversion } from '../conversion.ts';
import { toRange } from '../convert.ts';
import type { ServerContext } from '../server-context.ts';
import { changeLens } from './lenses/change-lens.ts';
import type { Lens, LensSource } from './lenses/lens.ts';
import { overrideLens } from './lenses/override-lens.ts';

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
