import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { createWorkerServer, type ServerWorker } from '../../client/src/worker-server.ts';

test('a worker that does not answer any more is ended, and told', async (t) => {
  const { start, events, pass } = setUp(t, () => new Promise(() => {}));
  await start();
  await pass(10_000);
  await pass(20_000);
  assert.deepEqual(events, [
    'made at/server-worker.js',
    'sent at/',
    'connected',
    'The worker of the language server does not answer any more.',
    'ended',
    'closed',
  ]);
  // The language client starts it again.
  await start();
  assert.deepEqual(events.slice(6), ['made at/server-worker.js', 'sent at/', 'connected']);
});

test('a worker that answers, even with an error, goes on', async (t) => {
  const { server, start, events, pass } = setUp(t, () => Promise.reject(new Error('busy')));
  await start();
  for (let count = 0; count < 5; count++) await pass(10_000);
  assert.deepEqual(events, ['made at/server-worker.js', 'sent at/', 'connected']);
  server.dispose();
  assert.equal(events.at(-1), 'ended');
});

test('what fails in a worker later is told', async (t) => {
  const { start, events, worker } = setUp(t, async () => true);
  await start();
  worker.fail('Uncaught Error: out of memory');
  assert.equal(
    events.at(-1),
    'The worker of the language server failed: Uncaught Error: out of memory',
  );
});

test('where a worker cannot be loaded, the start fails at once, with the reason', async (t) => {
  const { server, events, worker } = setUp(t, async () => true);
  const start = server.start();
  worker.fail('Uncaught Error: 404');
  await assert.rejects(start, /^Error: 404$/);
  assert.deepEqual(events, ['made at/server-worker.js', 'sent at/', 'ended']);
});

test('an error without words names the script; so does a worker that never says that it is ready', async (t) => {
  const { server, events, worker, pass } = setUp(t, async () => true);
  const failed = server.start();
  worker.fail();
  await assert.rejects(failed, /at\/server-worker\.js cannot be loaded/);
  const silent = server.start();
  await pass(60_000);
  await assert.rejects(silent, /at\/server-worker\.js does not answer/);
  assert.equal(events.at(-1), 'ended');
});

function setUp(t: TestContext, isAlive: () => Promise<unknown>) {
  t.mock.timers.enable({ apis: ['setTimeout', 'setInterval'] });
  const events: string[] = [];
  const worker = { fail: (_message?: string) => {}, say: () => {} };
  const made: ServerWorker = {
    postMessage: (message) => void events.push(`sent ${Object(message).base}`),
    addEventListener: (type: string, listener: (event: { message?: string }) => void) => {
      if (type === 'message') worker.say = () => listener({});
      else worker.fail = (message) => listener(message === undefined ? {} : { message });
    },
    terminate: () => void events.push('ended'),
  };
  const server = createWorkerServer({
    base: 'at/',
    make: (script) => {
      events.push(`made ${script}`);
      return made;
    },
    connect: () => {
      events.push('connected');
      return { transports: {}, close: () => void events.push('closed') };
    },
    isAlive,
    onError: (reason) => events.push(reason),
  });
  /** Of a worker that says right away that it is ready. */
  const start = () => {
    const started = server.start();
    worker.say();
    return started;
  };
  const pass = async (milliseconds: number) => {
    t.mock.timers.tick(milliseconds);
    for (let turn = 0; turn < 9; turn++) await Promise.resolve();
  };
  return { server, start, events, pass, worker };
}
