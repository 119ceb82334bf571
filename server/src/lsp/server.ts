import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
  MarkupKind,
  TextDocuments,
} from 'vscode-languageserver';
import { isConfigName } from '../core/config-name.ts';
import { folderOf, inside } from '../core/file-names.ts';
import { hosts } from '../core/hosts/index.ts';
import { isObject } from '../core/json.ts';
import { alone, type LintResult, lint as lintSource } from '../core/lint.ts';
import type { Path } from '../core/path.ts';
import { siteAt } from '../core/releases/site.ts';
import type { Source } from '../core/source.ts';
import { completionsAt, isEmptyStart } from '../features/completion/completions-at.ts';
import { configCompletionsAt } from '../features/config-completion.ts';
import { describePath } from '../features/describe-path.ts';
import { hoverAt } from '../features/hover.ts';
import { capabilitiesFor } from './capabilities.ts';
import { abilitiesOf } from './client-abilities.ts';
import { codeActions } from './code-actions.ts';
import { type Conversion, toCompletionItem, toConfigItem, toHover } from './convert.ts';
import { type Document, documentSnapshots } from './documents.ts';
import { createEffectsStore, type ReadOwn } from './effects-store.ts';
import type { FileAccess } from './file-access.ts';
import { createLintCache, type Lint, type Linted } from './lint-cache.ts';
import { PICTURE, type PictureParams, pictureAnswer } from './picture-request.ts';
import { plainOfMarkdown } from './plain-of-markdown.ts';
import { serveDiagnostics } from './serve-diagnostics.ts';
import { createSettingsStore } from './settings-store.ts';
import { STATUS, type StatusParams, statusAnswer } from './status-request.ts';
import { workspaceFolders } from './workspace-folders.ts';
import { createWorkspaceStore } from './workspace-store.ts';

export interface ServerOptions {
  /** In place of the linter, for tests that count how often it is called. */
  readonly lint?: Lint;
  /** Without it, each document is checked by itself. */
  readonly files?: FileAccess;
  /** Without it, hovers do not tell what keys do in the cluster. */
  readonly readOwn?: ReadOwn;
  /** Milliseconds from the last change to the diagnostics, where they are pushed. */
  readonly pause?: number;
}

const SECTION = 'polyaxonValues';

/** What is kept an eye on: the files of all hosts, and what leaves files out. */
const WATCHED = [
  ...new Set(
    hosts.flatMap(({ files: { extensions, names = [] } }) => [
      ...extensions.map((extension) => `**/*${extension}`),
      ...names.map((name) => `**/${name}`),
    ]),
  ),
  '**/Chart.yaml',
  '**/.gitignore',
];

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
  { lint = lintSource, files, readOwn, pause = 150 }: ServerOptions,
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
  const effectsOf = createEffectsStore(readOwn);
  const opened = () => documents.all();
  const folders = workspaceFolders(connection, params);
  const store = files && createWorkspaceStore(files, folders, opened);
  const linted = async (document: Document) => {
    const current = await settings.of(document.uri);
    const workspace = current.enable ? await store?.around(document) : undefined;
    return cached(document, current, workspace);
  };

  /** Every request goes through here: whatever happens, the client gets an answer. */
  async function answer<T>(
    what: string,
    uri: string,
    empty: T,
    make: (result: LintResult, conversion: Conversion, current: Linted) => T | Promise<T>,
    otherwise: (current: Linted) => LintResult | undefined = () => undefined,
  ): Promise<T> {
    try {
      const document = documents.get(uri);
      if (!document) return empty;
      const current = await linted(document);
      const result = current.result ?? otherwise(current);
      if (!result) return empty;
      return await make(result, { document, positions: result.positions, abilities }, current);
    } catch (error) {
      onError(what, error);
      return empty;
    }
  }

  connection.onHover(({ textDocument, position }) =>
    answer('hover', textDocument.uri, null, async (result, conversion, { config }) => {
      const offset = result.positions.offsetAt(position);
      const chart = siteAt(result.sites, offset)?.values.chart;
      const effects = chart && (await effectsOf(chart));
      const shown = abilities.diagnosticsInHover;
      const hover = hoverAt(result, offset, config.rules, shown, effects);
      return hover ? toHover(hover, conversion) : null;
    }),
  );
  connection.onCompletion(({ textDocument, position }) =>
    answer(
      'completion',
      textDocument.uri,
      [],
      (result, conversion, { source, workspace }) => {
        const offset = result.positions.offsetAt(position);
        if (isConfigName(source.name)) {
          const folder = folderOf(source.name);
          const files = workspace?.fileNames() ?? [];
          const names = files.flatMap((name) => inside(folder, name) ?? []);
          return configCompletionsAt(source.text, offset, names.filter(isYaml)).map((completion) =>
            toConfigItem(completion, conversion),
          );
        }
        const at = (changed: Source) => workspace?.withText(changed) ?? alone(changed);
        return completionsAt(result, offset, at).map((completion) =>
          toCompletionItem(completion, conversion),
        );
      },
      // The first word in an empty file: nothing speaks for it yet but its name.
      ({ source, config }) =>
        isEmptyStart(source) ? lint(source, { ...config, force: true }) : undefined,
    ),
  );
  connection.onCompletionResolve(async (item) => {
    const { uri, path } = isCompletionData(item.data) ? item.data : { uri: '', path: [] };
    return answer('completion', uri, item, (result) => {
      const value = describePath(result, path);
      const kind = abilities.markdown ? MarkupKind.Markdown : MarkupKind.PlainText;
      const shown = abilities.markdown ? value : plainOfMarkdown(value);
      return shown === '' ? item : { ...item, documentation: { kind, value: shown } };
    });
  });
  connection.onCodeAction((params) =>
    answer('code actions', params.textDocument.uri, [], (result, conversion, current) => [
      ...codeActions(params, current, result, conversion),
    ]),
  );

  connection.onRequest(STATUS, async ({ textDocument }: StatusParams) => {
    try {
      const document = documents.get(textDocument.uri);
      return document ? statusAnswer(await linted(document)) : null;
    } catch (error) {
      onError('status', error);
      return null;
    }
  });
  connection.onRequest(PICTURE, ({ textDocument }: PictureParams) =>
    answer('picture', textDocument.uri, null, (result, { document }, current) =>
      pictureAnswer(result, document, current),
    ),
  );

  // Before the diagnostics are asked to look again.
  documents.onDidOpen(() => {
    if (!abilities.watchedFiles) store?.recheck();
  });
  documents.onDidChangeContent(({ document }) => store?.changed(document));
  documents.onDidClose(({ document }) => store?.closed(document));
  const refresher = serveDiagnostics({ connection, documents, abilities, linted, onError, pause });
  documents.onDidSave(() => {
    if (!abilities.watchedFiles) store?.recheck();
    refresher.changed();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes) store?.diskChanged(uri, type !== FileChangeType.Changed);
    refresher.changed();
  });
  connection.onDidChangeConfiguration(({ settings: pushed }) => {
    settings.reset(abilities.configuration ? undefined : settingsIn(pushed));
    refresher.all();
  });
  connection.onInitialized(() => {
    folders.follow(() => {
      store?.forget();
      refresher.changed();
    });
    if (abilities.configuration && abilities.configurationEvents) {
      connection.client
        .register(DidChangeConfigurationNotification.type, { section: SECTION })
        .catch((error: unknown) => onError('registering for settings', error));
    }
    if (files && abilities.watchedFiles) {
      connection.client
        .register(DidChangeWatchedFilesNotification.type, {
          watchers: WATCHED.map((globPattern) => ({ globPattern })),
        })
        .catch((error: unknown) => onError('registering for files', error));
    }
  });
  documents.onDidClose(({ document }) => settings.forget(document.uri));
  documents.listen(connection);
}

function isCompletionData(data: unknown): data is { readonly uri: string; readonly path: Path } {
  return isObject(data) && typeof data.uri === 'string' && Array.isArray(data.path);
}

function isYaml(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

/** Clients wrap settings in our section, in `settings`, or not at all. */
function settingsIn(options: unknown): unknown {
  return isObject(options) ? (options[SECTION] ?? options.settings ?? options) : undefined;
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
