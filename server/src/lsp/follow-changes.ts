import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
} from 'vscode-languageserver';
import { hosts } from '../core/hosts/index.ts';
import { BASE_CHANGED } from './base-texts.ts';
import { type Document, isOnDisk } from './documents.ts';
import type { Refresher } from './serve-diagnostics.ts';
import { SECTION, type ServerContext, settingsIn } from './server-context.ts';
import { tellProgress } from './tell-progress.ts';

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

/** Hears what changes: documents, files, folders, settings. Then diagnostics are looked at again. */
export function followChanges(
  context: ServerContext,
  serve: readonly ((context: ServerContext) => Refresher)[],
): void {
  const { connection, documents, abilities, settings, folders, store, changes, onError } = context;
  // Where the editor reads for us, it may not hear what changes.
  const isWatched = ({ uri }: Document) => abilities.watchedFiles && isOnDisk(uri);
  // Before the diagnostics are asked to look again.
  documents.onDidOpen(({ document }) => {
    if (!isWatched(document)) store?.recheck();
  });
  documents.onDidChangeContent(({ document }) => store?.changed(document));
  documents.onDidClose(({ document }) => store?.closed(document));
  const refreshers = serve.map((each) => each(context));
  const changed = () => {
    for (const refresher of refreshers) refresher.changed();
  };
  changes?.onKnown(changed);
  connection.onNotification(BASE_CHANGED, () => {
    changes?.forget();
    changed();
  });
  documents.onDidSave(({ document }) => {
    changes?.forget();
    if (!isWatched(document)) store?.recheck();
    changed();
  });
  store?.onSlow((done) => {
    tellProgress(connection, 'Reading the files around', done).catch((error: unknown) =>
      onError('progress', error),
    );
    done.then(changed, (error: unknown) => onError('reading files', error));
  });
  documents.onDidClose(({ document }) => settings.forget(document.uri));
  connection.onDidChangeWatchedFiles(({ changes: files }) => {
    changes?.forget();
    for (const { uri, type } of files) store?.diskChanged(uri, type !== FileChangeType.Changed);
    changed();
  });
  connection.onDidChangeConfiguration(({ settings: pushed }) => {
    settings.reset(abilities.configuration ? undefined : settingsIn(pushed));
    changes?.forget();
    for (const refresher of refreshers) refresher.all();
  });
  connection.onInitialized(() => {
    folders.follow(() => {
      store?.forget();
      changed();
    });
    const { client } = connection;
    if (abilities.configuration && abilities.configurationEvents) {
      client
        .register(DidChangeConfigurationNotification.type, { section: SECTION })
        .catch((error: unknown) => onError('registering for settings', error));
    }
    if (store && abilities.watchedFiles) {
      const watchers = WATCHED.map((globPattern) => ({ globPattern }));
      client
        .register(DidChangeWatchedFilesNotification.type, { watchers })
        .catch((error: unknown) => onError('registering for files', error));
    }
  });
}
