import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import { documentSymbols, type DocumentSymbol as Key } from '../../features/navigation/symbols.ts';
import type { Conversion } from '../conversion.ts';
import { toRange } from '../convert.ts';
import type { ServerContext } from '../server-context.ts';

const KINDS = {
  map: SymbolKind.Module,
  list: SymbolKind.Array,
  text: SymbolKind.String,
  number: SymbolKind.Number,
  boolean: SymbolKind.Boolean,
  null: SymbolKind.Null,
} as const satisfies Record<Key['kind'], SymbolKind>;

export function serveSymbols({ connection, answer, abilities }: ServerContext): void {
  connection.onDocumentSymbol(({ textDocument }) =>
    answer<DocumentSymbol[] | SymbolInformation[]>(
      'symbols',
      textDocument.uri,
      [],
      (result, conversion) => {
        const symbols = documentSymbols(result);
        return abilities.nestedSymbols
          ? symbols.map((symbol) => toSymbol(symbol, conversion))
          : flat(symbols, conversion);
      },
    ),
  );
}

function toSymbol(
  { name, kind, span, nameSpan, children }: Key,
  conversion: Conversion,
): DocumentSymbol {
  const { positions } = conversion;
  return {
    name,
    kind: KINDS[kind],
    range: toRange(span, positions),
    selectionRange: toRange(nameSpan, positions),
    ...(children.length > 0
      ? { children: children.map((child) => toSymbol(child, conversion)) }
      : {}),
  };
}

function flat(
  symbols: readonly Key[],
  conversion: Conversion,
  containerName?: string,
): SymbolInformation[] {
  const { document, positions } = conversion;
  return symbols.flatMap(({ name, kind, span, children }) => [
    {
      name,
      kind: KINDS[kind],
      location: { uri: document.uri, range: toRange(span, positions) },
      ...(containerName === undefined ? {} : { containerName }),
    },
    ...flat(children, conversion, name),
  ]);
}
