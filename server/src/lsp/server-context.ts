import { type Connection, type InitializeParams, TextDocuments } from 'vscode-languageserver';
import { isObject } from '../core/json.ts';
import { type LintResult, lint as lintSource } from '../core/lint.ts';
import { createBaseTexts } from './base-texts.ts';
import { type ChangeStore, createChangeStore } from './change-store.ts';
import { abilitiesOf, type ClientAbilities } from './client-abilities.ts';
import type { Conversion } from './conversion.ts';

import { type Document, documentSnapshots, nameOf, uriOf } from './documents.ts';
import { createEffectsStore, type ReadOwn } from './effects-store.ts';
import type { FileAccess } from './file-access.ts';
import { createTranslator, type Translator } from './language.ts';
import { createLintCache, type Lint, type Linted } from './lint-cache.ts';
import { createReach, type Reach } from './reach.ts';
import { createSettingsStore, type SettingsStore } from './settings-store.ts';
import { type WorkspaceFolders, workspaceFolders } from './workspace-folders.ts';
import { createWorkspaceStore, type WorkspaceStore } from './workspace-store.ts';

export interface ServerOptions {
  /** In place of the linter, for tests that count how often it is called. */
  readonly lint?: Lint;
  /** Without it, each document is checked by itself. */
  readonly files?: FileAccess;
  /** Without it, hovers do not tell what keys do in the cluster, and everything is told in English. */
  readonly readOwn?: ReadOwn;
  /** Milliseconds from the last change to the diagnostics, where they are pushed. */
  readonly pause?: number;
  /** Milliseconds that an answer waits for the files around. */
  readonly patience?: number;
}

/** The section of an editor's settings that is ours. */
export const SECTION = 'polyaxonValues';

/** What the requests of one connection share. */
export interface ServerContext {
  readonly connection: Connection;
  readonly documents: TextDocuments<Document>;
  readonly abilities: ClientAbilities;
  readonly settings: SettingsStore;
  readonly folders: WorkspaceFolders;
  /** Undefined where nothing is read but what is open. */
  readonly store: WorkspaceStore | undefined;
  readonly effectsOf: ReturnType<typeof createEffectsStore>;
  readonly pause: number;
  readonly lint: Lint;
  readonly reach: Reach;
  /** A document among the files around it, linted once per version. */
  readonly linted: (document: Document) => Promise<Linted>;
  /** The same, once it is known what is deployed. */
  readonly compared: (document: Document) => Promise<Linted>;
  /** The language of the reader; undefined for English. */
  readonly words: Translator['words'];
  /** Undefined where nothing is read but what is open. */
  readonly changes: ChangeStore | undefined;
  /** Every request goes through here: whatever happens, the client gets an answer. */
  readonly answer: Answer;
  /** The same for what a person waits for while typing: findings may be those of the text before. */
  readonly answerSoon: Answer;
  readonly onError: (what: string, error: unknown) => void;
}

/**
 * Makes the answer to a request about a document: `empty` where it is not open, holds no Polyaxon values
 * (unless `otherwise` finds something all the same), or where `make` throws.
 */
export type Answer = <T>(
  what: string,
  uri: string,
  empty: T,
  make: (result: LintResult, conversion: Conversion, current: Linted) => T | Promise<T>,
  otherwise?: (current: Linted) => LintResult | undefined,
) => Promise<T>;

export function createContext(
  connection: Connection,
  params: InitializeParams,
  { lint = lintSource, files, readOwn, pause = 150, patience }: ServerOptions,
): ServerContext {
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
  const cache = createLintCache(lint, ({ uri, version }, { rule, error }) =>
    onError(`${rule}, on version ${version} of ${uri},`, error),
  );
  const { told: translated, worded, words } = createTranslator(params.locale, readOwn);
  const folders = workspaceFolders(connection, params);
  const store = files && createWorkspaceStore(files, folders, () => documents.all(), patience);
  const effectsOf = createEffectsStore(readOwn);
  const changes =
    files &&
    createChangeStore(createBaseTexts(connection, abilities, files, folders), effectsOf, onError);
  const deployedUri = changes?.uriOf;
  const settingsOf = (document: Document) => {
    // All that are closed have the settings of their folder: asking for each could be asking for thousands.
    const isOpen = documents.get(document.uri) !== undefined;
    return settings.of(isOpen ? document.uri : uriOf(folders.rootOf(nameOf(document.uri))));
  };
  const readingOf = async (document: Document) => {
    const current = await settingsOf(document);
    const workspace = current.enable ? await store?.around(document) : undefined;
    // What is deployed is asked for what somebody looks at.
    const isOpen = documents.get(document.uri) !== undefined;
    return { settings: current, workspace, base: isOpen ? current.base : ('off' as const) };
  };
  const lintedWith = async (document: Document) => {
    const { settings: current, workspace, base } = await readingOf(document);
    const plain = cache.linted(document, current, workspace);
    // A base that is late is no base that is missing.
    return { plain: store?.isKnown() === false ? withoutFindings(plain) : plain, base };
  };
  const linted = async (document: Document) => {
    const { plain, base } = await lintedWith(document);
    return translated(changes?.told(plain, base) ?? plain);
  };
  const compared = async (document: Document) => {
    const { plain, base } = await lintedWith(document);
    return translated((await changes?.settled(plain, base)) ?? plain);
  };
  const located = async (document: Document) => {
    const typed = cache.typedIn(document, await settingsOf(document));
    if (typed) return worded(typed);
    const { settings: current, workspace } = await readingOf(document);
    return worded(cache.located(document, current, workspace));
  };
  const answerFrom =
    (look: (document: Document) => Promise<Linted>): Answer =>
    async (what, uri, empty, make, otherwise = () => undefined) => {
      try {
        const document = documents.get(uri);
        if (!document) return empty;
        const current = await look(document);
        const result = current.result ?? otherwise(current);
        if (!result) return empty;
        const { positions, words } = result;
        const conversion = {
          document,
          positions,
          abilities,
          words,
          ...(deployedUri ? { deployedUri } : {}),
        };
        return await make(result, conversion, current);
      } catch (error) {
        onError(what, error);
        return empty;
      }
    };
  const shared = { connection, documents, abilities, settings, folders, store };
  const reach = createReach({ documents, linted, store });
  const answers = { answer: answerFrom(linted), answerSoon: answerFrom(located) };
  return {
    ...shared,
    changes,
    effectsOf,
    pause,
    lint,
    reach,
    linted,
    compared,
    words,
    ...answers,
    onError,
  };
}

/** For hovers and completion, which say what is known by now. */
function withoutFindings(linted: Linted): Linted {
  const { id, result } = linted;
  return result ? { ...linted, id: `${id} early`, result: { ...result, findings: [] } } : linted;
}

/** Clients wrap settings in our section, in `settings`, or not at all. */
export function settingsIn(options: unknown): unknown {
  return isObject(options) ? (options[SECTION] ?? options.settings ?? options) : undefined;
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
