import {
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  TextDocuments,
} from 'vscode-languageserver';
import { isObject } from '../core/json.ts';
import { type LintResult, lint as lintSource } from '../core/lint.ts';
import { completionsAt } from '../features/completion.ts';
import { hoverAt } from '../features/hover.ts';
import { capabilitiesFor } from './capabilities.ts';
import { createChartYamlReader, type ReadSibling } from './chart-yaml.ts';
import { abilitiesOf } from './client-abilities.ts';
import { codeActions } from './code-actions.ts';
import { type Conversion, toCompletionItems, toHover } from './convert.ts';
import { type Document, documentSnapshots } from './documents.ts';
import { createLintCache, type Lint, type Linted } from './lint-cache.ts';
import { serveDiagnostics } from './serve-diagnostics.ts';
import { createSettingsStore } from './settings-store.ts';

export interface ServerOptions {
  /** In place of the linter, for tests that count how often it is called. */
  readonly lint?: Lint;
  /** Without it, values in a parent chart are not recognised. */
  readonly readSibling?: ReadSibling;
  /** Milliseconds from the last change to the diagnostics, where they are pushed. */
  readonly pause?: number;
}

const SECTION = 'polyaxonValues';

/** Serves the client of a connection that the caller has made and then listens on. */
export function createServer(connection: Connection, options: ServerOptions = {}): void {
  connection.onInitialize((params) => {
    serve(connection, params, options);
    const capabilities = capabilitiesFor(abilitiesOf(params));
    return { capabilities, serverInfo: { name: 'polyaxon-values' } };
  });
}

function serve(
  connection: Connection,
  params: InitializeParams,
  { lint = lintSource, readSibling, pause = 150 }: ServerOptions,
): void {
  const abilities = abilitiesOf(params);
  const documents = new TextDocuments(documentSnapshots);
  const settings = createSettingsStore(
    abilities.configuration
      ? (uri) => connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION })
      : undefined,
    settingsIn(params.initializationOptions),
  );
  const onError = (what: string, error: unknown) => {
    connection.console.error(`${what} failed: ${describe(error)}`);
  };
  const cached = createLintCache(lint, ({ uri, version }, { rule, error }) =>
    onError(`${rule}, on version ${version} of ${uri},`, error),
  );
  const chartYamlOf = createChartYamlReader(readSibling);
  const linted = async (document: Document) =>
    cached(document, await settings.of(document.uri), await chartYamlOf(document));

  /** Every request goes through here: whatever happens, the client gets an answer. */
  async function answer<T>(
    what: string,
    uri: string,
    empty: T,
    make: (result: LintResult, conversion: Conversion, current: Linted) => T,
  ): Promise<T> {
    try {
      const document = documents.get(uri);
      if (!document) return empty;
      const current = await linted(document);
      const { result } = current;
      if (!result) return empty;
      return make(result, { document, positions: result.positions, abilities }, current);
    } catch (error) {
      onError(what, error);
      return empty;
    }
  }

  connection.onHover(({ textDocument, position }) =>
    answer('hover', textDocument.uri, null, (result, conversion, { config }) => {
      const offset = result.positions.offsetAt(position);
      const hover = hoverAt(result, offset, config.rules, abilities.diagnosticsInHover);
      return hover ? toHover(hover, conversion) : null;
    }),
  );
  connection.onCompletion(({ textDocument, position }) =>
    answer('completion', textDocument.uri, [], (result, conversion) =>
      completionsAt(result, result.positions.offsetAt(position)).flatMap((completion) =>
        toCompletionItems(completion, conversion),
      ),
    ),
  );
  connection.onCodeAction((params) =>
    answer('code actions', params.textDocument.uri, [], (result, conversion, current) => [
      ...codeActions(params, current, result, conversion),
    ]),
  );

  const refresh = serveDiagnostics({ connection, documents, abilities, linted, onError, pause });
  connection.onDidChangeConfiguration(({ settings: pushed }) => {
    settings.reset(abilities.configuration ? undefined : settingsIn(pushed));
    refresh();
  });
  connection.onInitialized(() => {
    if (!abilities.configuration || !abilities.configurationEvents) return;
    connection.client
      .register(DidChangeConfigurationNotification.type, { section: SECTION })
      .catch((error: unknown) => onError('registering for settings', error));
  });
  documents.onDidClose(({ document }) => settings.forget(document.uri));
  documents.listen(connection);
}

/** Clients wrap settings in our section, in `settings`, or not at all. */
function settingsIn(options: unknown): unknown {
  return isObject(options) ? (options[SECTION] ?? options.settings ?? options) : undefined;
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
