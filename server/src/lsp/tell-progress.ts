import type { Connection } from 'vscode-languageserver';

/** Shows, where the client can, that something takes long, until it is done. */
export async function tellProgress(
  connection: Connection,
  title: string,
  done: Promise<unknown>,
): Promise<void> {
  const progress = await connection.window.createWorkDoneProgress();
  progress.begin(title);
  await done.catch(() => undefined);
  progress.done();
}
