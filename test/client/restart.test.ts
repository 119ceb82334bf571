import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CommandContext } from '../../client/src/commands/command.ts';
import { restart } from '../../client/src/commands/restart.ts';

/** As of a client whose server crashed too often: its handler starts it no more. */
function stopped() {
  const done: string[] = [];
  const clientOptions = { errorHandler: 'gave up' };
  const client = {
    clientOptions,
    createDefaultErrorHandler: () => 'counts from zero',
    isRunning: () => false,
    stop: async () => done.push('stop'),
    start: async () => done.push('start'),
  };
  return { client, done, clientOptions };
}

const contextOf = (parts: object): CommandContext => Object.assign(Object.create(null), parts);

test('restart starts a server that crashed too often, and forgets the crashes', async () => {
  const { client, done, clientOptions } = stopped();
  await restart(contextOf({ client: () => client }));
  assert.deepEqual(done, ['start']);
  assert.equal(clientOptions.errorHandler, 'counts from zero');
});

test('a server that runs is stopped first; one that was never started is started', async () => {
  const { client, done } = stopped();
  await restart(contextOf({ client: () => ({ ...client, isRunning: () => true }) }));
  assert.deepEqual(done, ['stop', 'start']);
  let started = 0;
  await restart(contextOf({ client: () => undefined, start: () => started++ }));
  assert.equal(started, 1);
});

test('a server that does not start is told in the output', async () => {
  const { client } = stopped();
  const told: string[] = [];
  const log = { error: (text: string) => told.push(text), show: () => told.push('shown') };
  const start = async () => Promise.reject(new Error('no memory'));
  await restart(contextOf({ client: () => ({ ...client, start }), log }));
  assert.deepEqual(told, ['The language server did not start: Error: no memory', 'shown']);
});
