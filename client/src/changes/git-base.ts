import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { BaseText, BaseTextsParams } from '../../../server/src/features/answers.ts';
import type { GitApi, GitExtension, GitRepository } from './git-extension.ts';

/**
 * Tells the server what the last commit holds, through the editor's own git. Where there is none (not
 * installed, switched off, a workspace that is not trusted, no repository, no commit yet), it knows nothing.
 */
export function answerFromGit(client: BaseLanguageClient): vscode.Disposable {
  const watched = new Map<GitRepository, string | undefined>();
  const subscriptions: vscode.Disposable[] = [];
  let texts = new Map<string, Promise<BaseText | null>>();
  const changed = () => {
    texts = new Map();
    if (client.isRunning()) void client.sendNotification('polyaxonValues/baseChanged');
  };
  const watch = (repository: GitRepository) => {
    if (watched.has(repository)) return;
    watched.set(repository, stateOf(repository));
    const look = () => {
      const state = stateOf(repository);
      if (watched.get(repository) === state) return;
      watched.set(repository, state);
      changed();
    };
    subscriptions.push(repository.state.onDidChange(look));
  };
  const api = gitApi().then((git) => {
    git?.repositories.forEach(watch);
    if (git) {
      subscriptions.push(
        git.onDidOpenRepository((repository) => {
          watch(repository);
          changed();
        }),
      );
    }
    return git;
  });
  const textOf = async (uri: string): Promise<BaseText | null> => {
    const git = await api;
    const known = texts.get(uri);
    if (known || !git) return known ?? null;
    const text = committed(git, vscode.Uri.parse(uri, true));
    texts.set(uri, text);
    return text;
  };
  const answering = client.onRequest(
    'polyaxonValues/baseTexts',
    async ({ uris }: BaseTextsParams) => ({
      files: await Promise.all(uris.map(textOf)),
    }),
  );
  return vscode.Disposable.from(answering, {
    dispose: () => {
      for (const subscription of subscriptions) subscription.dispose();
    },
  });
}

async function gitApi(): Promise<GitApi | undefined> {
  try {
    const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
    const git = await extension?.activate();
    return git?.enabled ? git.getAPI(1) : undefined;
  } catch {
    return undefined;
  }
}

async function committed(git: GitApi, uri: vscode.Uri): Promise<BaseText | null> {
  const repository = git.getRepository(uri);
  if (!repository?.state.HEAD?.commit) return null;
  const was = nameBefore(repository, uri);
  try {
    const text = await repository.show('HEAD', was.fsPath);
    return { text, uri: git.toGitUri(was, 'HEAD').toString() };
  } catch {
    // It is not in that commit.
    return null;
  }
}

/** What a file was called, where its renaming is staged. */
function nameBefore({ state }: GitRepository, uri: vscode.Uri): vscode.Uri {
  const renamed = state.indexChanges.find(
    ({ renameUri }) => renameUri?.toString() === uri.toString(),
  );
  return renamed?.originalUri ?? uri;
}

/** What has to be another for other texts to be in the base. */
function stateOf({ state }: GitRepository): string {
  const renamed = state.indexChanges.flatMap(({ renameUri }) => renameUri?.toString() ?? []);
  return JSON.stringify([state.HEAD?.commit, ...renamed]);
}
