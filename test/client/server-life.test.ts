import assert from 'node:assert/strict';
import { registerHooks } from 'node:module';
import { beforeEach, test } from 'node:test';
import type { BaseLanguageClient, ErrorHandler } from 'vscode-languageclient';
import { answers, executed, shown } from '../support/fake-vscode.ts';

const fake = new URL('../support/fake-vscode.ts', import.meta.url).href;
const hooks = registerHooks({
  resolve: (name, context, next) => next(name.startsWith('vscode') ? fake : name, context),
});
const { createServerLife } = await import('../../client/src/server-life.ts');
hooks.deregister();

const CRASHED =
  'The language server of Polyaxon Values ended again and again, and is not started any more.';
const notStarted = (reason: string) =>
  `The language server of Polyaxon Values could not be started: ${reason}`;

beforeEach(() => {
  shown.length = 0;
  executed.length = 0;
  answers.length = 0;
});

test('why a server does not start is told once, whatever the client says of it', async () => {
  const { life, clients, logged } = setUp(async (client) => {
    client.error("couldn't create connection to server.", new Error('404'), 'force');
    throw new Error('404');
  });
  await life.start();
  clients[0]?.error('Restarting server failed', new Error('404'), 'force');
  assert.deepEqual(shown, [notStarted('404')]);
  assert.deepEqual(logged, [
    "couldn't create connection to server., shown: false",
    'Error: 404',
    'Restarting server failed, shown: false',
  ]);
});

test('what a person picks of what can be done is done', async () => {
  const { life } = setUp(async () => Promise.reject(new Error('404')));
  answers.push('Restart');
  await life.start();
  await new Promise(setImmediate);
  assert.deepEqual(executed, ['polyaxonValues.restart']);
});

test('a client that cannot be made is told, too', async () => {
  const { life } = setUp(async () => {}, 'no such file');
  await life.start();
  assert.deepEqual(shown, [notStarted('no such file')]);
});

test('a server that ends before it answered is not tried again', async () => {
  const { life, clients } = setUp(async () => {});
  await life.start();
  const [client] = clients;
  assert.ok(client);
  client.isUp = false;
  assert.deepEqual(await client.clientOptions.errorHandler.closed(), NO_MORE);
  assert.deepEqual(shown, [notStarted('it ended before it answered')]);
});

test('a server that ends later is started again without a word, until that is too often', async () => {
  const { life, clients } = setUp(async () => {});
  await life.start();
  const handler = clients[0]?.clientOptions.errorHandler;
  assert.deepEqual(await handler?.closed(), { action: 2, handled: true });
  assert.deepEqual(shown, []);
  assert.deepEqual(await handler?.closed(), NO_MORE);
  assert.deepEqual(shown, [CRASHED]);
});

test('a connection that breaks off is left to its end, and a request that fails is shown', async () => {
  const { life, clients, logged } = setUp(async () => {});
  await life.start();
  const error = new Error('broken');
  const answer = await clients[0]?.clientOptions.errorHandler.error(error, undefined, undefined);
  assert.deepEqual(answer, { action: 1, handled: true });
  clients[0]?.error('Request failed', error, true);
  assert.deepEqual(logged, ['Request failed, shown: true']);
  assert.deepEqual(shown, []);
});

test('a restart makes a new client: a failed one starts no more', async () => {
  const { life, clients, ended } = setUp(async () => {
    if (clients.length === 1) throw new Error('404');
  });
  await life.start();
  await life.start();
  assert.equal(clients.length, 1);
  await Promise.all([life.restart(), life.restart()]);
  assert.equal(clients.length, 3);
  assert.equal(life.client(), clients[2]);
  assert.deepEqual(ended, ['stopped 1', 'gone 1', 'stopped 2', 'gone 2']);
  assert.deepEqual(shown, [notStarted('404')]);
  await life.end();
  assert.deepEqual(ended.slice(4), ['stopped 3', 'gone 3']);
  assert.equal(life.client(), undefined);
});

const NO_MORE = { action: 1, handled: true };

interface FakeClient {
  isUp: boolean;
  readonly clientOptions: { errorHandler: ErrorHandler };
  error: BaseLanguageClient['error'];
}

/** `failure`: why no client can be made. */
function setUp(start: (client: FakeClient) => Promise<void>, failure?: string) {
  const clients: (FakeClient & BaseLanguageClient)[] = [];
  const logged: string[] = [];
  const ended: string[] = [];
  const make = () => {
    if (failure !== undefined) throw new Error(failure);
    const number = clients.length + 1;
    const actions = [2, 1];
    const usual = { closed: () => ({ action: actions.shift() ?? 1 }) };
    const parts = {
      isUp: true,
      isRunning: () => client.isUp,
      clientOptions: {},
      createDefaultErrorHandler: () => usual,
      error: (message: string, _: unknown, show: unknown) =>
        void logged.push(`${message}, shown: ${show}`),
      start: () => start(client),
      stop: async () => {
        ended.push(`stopped ${number}`);
        throw new Error('It does not run');
      },
    };
    const client: FakeClient & BaseLanguageClient = Object.assign(Object.create(null), parts);
    clients.push(client);
    return { client, subscriptions: [{ dispose: () => ended.push(`gone ${number}`) }] };
  };
  const log = { error: (error: unknown) => void logged.push(String(error)) };
  return { life: createServerLife(make, log), clients, logged, ended };
}
