import type { TextDocumentIdentifier } from 'vscode-languageserver';
import { knownVersions } from '../../core/charts/catalog.ts';
import { CHARTS, PROFILES } from '../../core/config.ts';
import { positionsOf } from '../../core/positions.ts';
import type { ChooseAnswer } from '../../features/answers.ts';
import { type Choice, chooseInComment, chooseInConfig } from '../../features/choose.ts';
import { toRange } from '../convert.ts';
import { uriOf } from '../documents.ts';
import type { ServerContext } from '../server-context.ts';

/** A request of ours: what can be said of a document, and the edits that say so. */
const CHOOSE = 'polyaxonValues/choose';

interface ChooseParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly choice: Choice;
  /** One of the values; without it they are listed. */
  readonly value?: string;
}

export function serveChoose({ connection, documents, linted, onError }: ServerContext): void {
  connection.onRequest(CHOOSE, async (params: ChooseParams): Promise<ChooseAnswer | null> => {
    const { textDocument, choice, value } = params;
    try {
      const document = documents.get(textDocument.uri);
      if (!document) return null;
      const { source, result } = await linted(document);
      const site = result?.sites[0];
      const { chart, profile, version } = site?.values ?? {};
      const known = { chart: chart?.name, version, profile };
      const listed = {
        chart: CHARTS,
        version: knownVersions(chart?.name ?? 'platform'),
        profile: PROFILES,
      };
      const ways: ChooseAnswer['ways'][number][] = [];
      if (value !== undefined && listed[choice].some((each) => each === value)) {
        const edit = chooseInComment(source.text, choice, value);
        ways.push(wayOf(textDocument.uri, source.text, edit));
        const { how, source: by, span } = site?.release.namedBy ?? {};
        const named = how === 'config' && by && span;
        const inConfig = named && chooseInConfig(by.text, span, choice, value);
        if (inConfig) ways.push(wayOf(uriOf(by.name), by.text, inConfig));
      }
      return { values: listed[choice], current: known[choice] ?? null, ways };
    } catch (error) {
      onError('choose', error);
      return null;
    }
  });
}

function wayOf(
  uri: string,
  text: string,
  edit: ReturnType<typeof chooseInComment>,
): ChooseAnswer['ways'][number] {
  return { uri, edit: { range: toRange(edit, positionsOf(text)), newText: edit.text } };
}
