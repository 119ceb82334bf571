import type { Diagnostic } from 'vscode-languageserver';
import { calmFindings } from '../features/calm.ts';
import type { Typed } from '../features/typed-span.ts';
import { toDiagnostic } from './convert.ts';
import type { Document } from './documents.ts';
import type { Linted } from './lint-cache.ts';
import { withoutSaidElsewhere } from './said-elsewhere.ts';
import type { ServerContext } from './server-context.ts';

/** Tells what a client is told from all else: the same findings are told another way while somebody types. */
export function idOf({ id, calm }: Linted, typed: Typed | undefined): string {
  return calm && typed ? `${id} ${typed.start}-${typed.end}` : id;
}

/** What a client is told of a document; `typed` is what is being typed in it. */
export function diagnosticsOf(
  document: Document,
  { result, calm }: Linted,
  {
    abilities,
    changes,
  }: Pick<ServerContext, 'abilities'> & Partial<Pick<ServerContext, 'changes'>>,
  typed?: Typed,
): Diagnostic[] {
  if (!result) return [];
  const { positions, findings, words } = result;
  const deployed = changes ? { deployedUri: changes.uriOf } : {};
  const conversion = { document, positions, abilities, words, ...deployed };
  const told =
    abilities.syntaxCheckedElsewhere && /\.ya?ml$/i.test(document.uri)
      ? withoutSaidElsewhere(findings, document.text)
      : findings;
  const shown = calm ? calmFindings(told, typed, words) : told;
  return shown.map((finding) => toDiagnostic(finding, conversion));
}
