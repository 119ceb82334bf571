import {
  type Connection,
  ErrorCodes,
  type Message,
  type MessageStrategy,
  ResponseError,
} from 'vscode-languageserver';

export interface Lifecycle {
  /** Sees every message before the connection does. */
  readonly messageStrategy: MessageStrategy;
  /** Answers what does not get through. */
  refuseOn(connection: Connection): void;
}

/** Why a message does not get through → what a request is told. */
const REFUSALS = {
  early: [ErrorCodes.ServerNotInitialized, 'Nothing is answered before initialize.'],
  again: [ErrorCodes.InvalidRequest, 'The server is initialized already.'],
  late: [ErrorCodes.InvalidRequest, 'Nothing is answered after shutdown.'],
  nowhere: [ErrorCodes.InvalidParams, 'There is no textDocument with a uri.'],
} as const;

type Refusal = keyof typeof REFUSALS;

/**
 * The order of messages that the protocol asks for: nothing before initialize, nothing after shutdown
 * but exit. The connection itself knows no order. A request that comes out of it goes on under a name
 * of ours, whose handler refuses it; a notification is dropped.
 */
export function createLifecycle(): Lifecycle {
  let state: 'new' | 'running' | 'down' = 'new';

  function refusalOf(method: string, params: unknown): Refusal | undefined {
    if (state === 'down') return 'late';
    if (method === 'initialize') {
      if (state === 'running') return 'again';
      state = 'running';
      return undefined;
    }
    if (state === 'new') return 'early';
    if (method === 'shutdown') state = 'down';
    return method.startsWith('textDocument/') && !namesDocument(params) ? 'nowhere' : undefined;
  }

  return {
    messageStrategy: {
      handleMessage: (message, next) => {
        const { method, params } = asCall(message);
        // What is neither request nor notification answers a request of ours.
        if (method === undefined || method === 'exit' || method.startsWith('$/')) {
          return next(message);
        }
        const refusal = refusalOf(method, params);
        if (refusal === undefined) return next(message);
        return 'id' in message ? next(asRefused(message, refusal)) : undefined;
      },
    },
    refuseOn: (connection) => {
      for (const [refusal, [code, text]] of Object.entries(REFUSALS)) {
        connection.onRequest(nameOf(refusal), () => {
          throw new ResponseError(code, text);
        });
      }
    },
  };
}

function asRefused(message: Message, refusal: Refusal): Message {
  const changed = { ...message, method: nameOf(refusal) };
  return changed;
}

function nameOf(refusal: string): string {
  return `polyaxonValues/refused/${refusal}`;
}

function asCall(message: unknown): { readonly method?: string; readonly params?: unknown } {
  if (!isMap(message) || typeof message.method !== 'string') return {};
  return { method: message.method, params: message.params };
}

function namesDocument(params: unknown): boolean {
  const document = isMap(params) ? params.textDocument : undefined;
  return isMap(document) && typeof document.uri === 'string';
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
