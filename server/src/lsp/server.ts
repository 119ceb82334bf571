import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  TextDocuments,
} from 'vscode-languageserver';
import { folderOf } from '../core/file-names.ts';
import { isObject } from '../core/json.ts';
import { type LintResult, lint as lintSource } from '../core/lint.ts';
import { completionsAt } from '../features/completion.ts';
import { configCompletionsAt } from '../features/config-completion.ts';
import { hoverAt } from '../features/hover.ts';
import { capabilitiesFor } from './capabilities.ts';
import { abilitiesOf } from './client-abilities.ts';
import { codeActions } from './code-actions.ts';
import { type Conversion, toCompletionItems, toConfigItem, toHover } from './convert.ts';
import { type Document, documentSnapshots } from './documents.ts';
import type { FileAccess } from './file-access.ts';
import { createFileStore, isOnDisk } from './file-store.ts';
import { filesBelow } from './files-below.ts';
import { isConfigFile } from './is-config-file.ts';
import { createLintCache, type Lint, type Linted } from './lint-cache.ts';
import { serveDiagnostics } from './serve-diagnostics.ts';
import { createSettingsStore } from './settings-store.ts';
import { alone } from './surroundings.ts';
import { createSurroundingsStore } from './surroundings-store.ts';
import { workspaceFolders } from './workspace-folders.ts';

export interface ServerOptions {
  /** In place of the linter, for tests that count how often it is called. */
  readonly lint?: Lint;
  /** Without it, each document is checked by itself. */
  readonly files?: FileAccess;
  /** Milliseconds from the last change to the diagnostics, where they are pushed. */
  readonly pause?: number;
}

const SECTION = 'polyaxonValues';
const YAML = '**/*.{yaml,yml}';

const NO_FILES: FileAccess = { read: async () => undefined, list: async () => [] };

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
  { lint = lintSource, files, pause = 150 }: ServerOptions,
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
    try {
      connection.console.error(`${what} failed: ${describe(error)}`);
    } catch {
      // The client went away, perhaps just therefore, and nobody is left to be told.
    }
  };
  const cached = createLintCache(lint, ({ uri, version }, { rule, error }) =>
    onError(`${rule}, on version ${version} of ${uri},`, error),
  );
  const opened = () => documents.all();
  const store = createFileStore(files ?? NO_FILES, opened);
  const folders = workspaceFolders(connection, params);
  const surroundings = createSurroundingsStore(store, folders, opened);
  const linted = async (document: Document) => {
    const current = await settings.of(document.uri);
    const around = files && current.enable ? await surroundings.of(document) : alone(document);
    return cached(document, current, around);
  };

  /** Every request goes through here: whatever happens, the client gets an answer. */
  async function answer<T>(
    what: string,
    uri: string,
    empty: T,
    make: (result: LintResult, conversion: Conversion, current: Linted) => T | Promise<T>,
  ): Promise<T> {
    try {
      const document = documents.get(uri);
      if (!document) return empty;
      const current = await linted(document);
      const { result } = current;
      if (!result) return empty;
      return await make(result, { document, positions: result.positions, abilities }, current);
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
    answer('completion', textDocument.uri, [], async (result, conversion, { source }) => {
      const offset = result.positions.offsetAt(position);
      if (isConfigFile(source.name)) {
        const folder = folderOf(source.name);
        const names = isOnDisk(textDocument.uri) ? await filesBelow(folder, store) : [];
        return configCompletionsAt(source.text, offset, names).map((completion) =>
          toConfigItem(completion, conversion),
        );
      }
      return completionsAt(result, offset).flatMap((completion) =>
        toCompletionItems(completion, conversion),
      );
    }),
  );
  connection.onCodeAction((params) =>
    answer('code actions', params.textDocument.uri, [], (result, conversion, current) => [
      ...codeActions(params, current, result, conversion),
    ]),
  );

  // Before the diagnostics are asked to look again.
  documents.onDidChangeContent(() => surroundings.outdate(!abilities.watchedFiles));
  documents.onDidOpen(() => surroundings.outdate(true));
  documents.onDidClose(() => surroundings.outdate(true));
  const refresher = serveDiagnostics({ connection, documents, abilities, linted, onError, pause });
  const diskChanged = () => {
    surroundings.outdate(true);
    refresher.changed();
  };
  documents.onDidSave(diskChanged);
  connection.onDidChangeWatchedFiles(diskChanged);
  connection.onDidChangeConfiguration(({ settings: pushed }) => {
    settings.reset(abilities.configuration ? undefined : settingsIn(pushed));
    refresher.all();
  });
  connection.onInitialized(() => {
    folders.follow(diskChanged);
    if (abilities.configuration && abilities.configurationEvents) {
      connection.client
        .register(DidChangeConfigurationNotification.type, { section: SECTION })
        .catch((error: unknown) => onError('registering for settings', error));
    }
    if (files && abilities.watchedFiles) {
      connection.client
        .register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: YAML }] })
        .catch((error: unknown) => onError('registering for files', error));
    }
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
