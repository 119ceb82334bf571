import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { createWorkerServer } from '../../client/src/worker-server.ts';

test('a worker that does not answer any more is ended, and told', async (t) => {
  const { server, events, pass } = setUp(t, () => new Promise(() => {}));
  await server.start();
  await pass(10_000);
  await pass(20_000);
  assert.deepEqual(events, [
    'made at/server-worker.js',
    'sent at/',
    'The worker of the language server does not answer any more; it is started again.',
    'ended',
    'closed',
  ]);
  // The language client starts it again.
  await server.start();
  assert.deepEqual(events.slice(5), ['made at/server-worker.js', 'sent at/']);
});

test('a worker that answers, even with an error, goes on', async (t) => {
  const { server, events, pass } = setUp(t, () => Promise.reject(new Error('busy')));
  await server.start();
  for (let count = 0; count < 5; count++) await pass(10_000);
  assert.deepEqual(events, ['made at/server-worker.js', 'sent at/']);
  server.dispose();
  assert.equal(events.at(-1), 'ended');
});

test('a worker that cannot be loaded is told', async (t) => {
  const { server, events, fail } = setUp(t, async () => true);
  await server.start();
  fail('404');
  assert.equal(events.at(-1), 'The worker of the language server failed: 404');
});

function setUp(t: TestContext, isAlive: () => Promise<unknown>) {
  t.mock.timers.enable({ apis: ['setTimeout', 'setInterval'] });
  const events: string[] = [];
  let fail = (_message: string) => {};
  const server = createWorkerServer({
    base: 'at/',
    make: (script) => {
      events.push(`made ${script}`);
      return {
        postMessage: (message: { readonly base: string }) =>
          void events.push(`sent ${message.base}`),
        addEventListener: (_type: 'error', listener: (event: { message: string }) => void) => {
          fail = (message) => listener({ message });
        },
        terminate: () => void events.push('ended'),
      };
    },
    connect: () => ({ transports: {}, close: () => void events.push('closed') }),
    isAlive,
    onError: (reason) => events.push(reason),
  });
  const pass = async (milliseconds: number) => {
    t.mock.timers.tick(milliseconds);
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  };
  return { server, events, pass, fail: (message: string) => fail(message) };
}
