import {
  type Connection,
  ErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
} from 'vscode-languageserver';
import type { FolderItem } from '../core/workspace/gatherer.ts';
import type { FileAccess, FileAnswer } from './file-access.ts';
import { createQueue } from './queue.ts';

/** Requests of ours to the client, which answers from the file system that the editor has. */
export const READ = 'polyaxonValues/read';
export const LIST = 'polyaxonValues/list';

/** A file system behind a network gets so many questions at a time. */
const AT_ONCE = 16;

interface Limits {
  /** Milliseconds after which an answer is not waited for any more. */
  readonly patience?: number;
}

/** Files that the client reads for us: those of the web, and of other machines. */
export function clientFiles(
  connection: Connection,
  { patience = 30_000 }: Limits = {},
): FileAccess {
  const inTurn = createQueue(AT_ONCE);
  let isAnswering = true;
  let isTold = false;

  async function ask<T>(method: string, uri: string, otherwise: T): Promise<T> {
    // Other editors do not know these requests, and need not.
    if (!isAnswering) return otherwise;
    try {
      const answer = await inTurn(() => inTime(connection.sendRequest<T>(method, { uri })));
      isTold = false;
      return answer;
    } catch (error) {
      if (error instanceof ResponseError && error.code === ErrorCodes.MethodNotFound) {
        isAnswering = false;
      } else {
        tell(uri, reasonOf(error));
      }
      return otherwise;
    }
  }

  function inTime<T>(answer: Promise<T>): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new Error(`no answer within ${patience / 1000} s`)),
        patience,
      );
    });
    return Promise.race([answer, late]).finally(() => clearTimeout(timer));
  }

  /** Once until something can be read again: where one file fails, mostly all do. */
  function tell(uri: string, reason: string): void {
    connection.console.warn(`${uri} cannot be read: ${reason}`);
    if (isTold) return;
    isTold = true;
    const message = `The files around cannot be read (${reason}). Values are checked without them until a file is saved or opened.`;
    void connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Warning,
      message,
    });
  }

  return {
    read: (uri) => ask<FileAnswer>(READ, uri, { unread: 'unreadable', failed: true }),
    list: (uri) => ask<readonly FolderItem[]>(LIST, uri, []),
  };
}

/** What the editor's file system says, without the protocol's words before it. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/^Request \S+ failed with message: /, '');
}

/** The disk for files of this machine, the client for all others. */
export function diskAndClient(disk: FileAccess, client: FileAccess): FileAccess {
  const accessTo = (uri: string) => (uri.startsWith('file:') ? disk : client);
  return {
    read: (uri, rootUri) => accessTo(uri).read(uri, rootUri),
    list: (uri) => accessTo(uri).list(uri),
  };
}
