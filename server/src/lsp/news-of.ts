import type { Diagnostic } from 'vscode-languageserver';
import { diagnosticsOf } from './diagnostics-of.ts';
import { type Document, nameOf } from './documents.ts';
import type { ServerContext } from './server-context.ts';

/** What a client was told of files, by their names. */
export type Told = Map<string, { readonly uri: string; readonly id: string }>;

/** What a client has to be told anew of one file; no `id` where nothing is wrong with it any more. */
export interface News {
  readonly uri: string;
  readonly name: string;
  readonly id?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** So many files, then others get their turn. */
const AT_ONCE = 20;

/** What is other than it was told, in the order of the documents; then what is gone. Keeps `told` up to date. */
export async function* newsOf(
  documents: readonly Document[],
  told: Told,
  { linted, abilities }: Pick<ServerContext, 'linted' | 'abilities'>,
  isOver: () => boolean = () => false,
): AsyncGenerator<News> {
  const gone = new Map(told);
  for (const [index, document] of documents.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) await new Promise((resolve) => setTimeout(resolve, 0));
    if (isOver()) return;
    const { uri } = document;
    const name = nameOf(uri);
    gone.delete(name);
    const current = await linted(document);
    const { id } = current;
    if (told.get(name)?.id === id) continue;
    const diagnostics = diagnosticsOf(document, current, { abilities });
    if (diagnostics.length > 0) {
      told.set(name, { uri, id });
      yield { uri, name, id, diagnostics };
    } else if (told.delete(name)) {
      yield { uri, name, diagnostics };
    }
  }
  if (isOver()) return;
  for (const [name, { uri }] of gone) {
    told.delete(name);
    yield { uri, name, diagnostics: [] };
  }
}
