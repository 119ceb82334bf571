import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recognise } from '../../server/src/core/recognition/recognise.ts';
import { corpusFiles, corpusIsHere, NO_CORPUS } from '../support/corpus.ts';

/** `api: {service: {type: ClusterIP}}` and no more: it could be anybody's. */
const TOO_LITTLE = ['official/cli-fixtures/wrong_values10.yml'];

for (const pattern of ['official/**/*.{yaml,yml}', 'reports/*']) {
  test(`the corpus: all of ${pattern} under a name that says nothing`, (t) => {
    if (!corpusIsHere) return t.skip(NO_CORPUS);
    const missed = corpusFiles(pattern).filter(
      ({ text }) => recognise('x.yaml', withoutComments(text)).verdict !== 'values',
    );
    assert.deepEqual(
      missed.map(({ path }) => path).filter((p) => !TOO_LITTLE.includes(p)),
      [],
    );
  });
}

test('the corpus: what stands under a folder of that name', (t) => {
  if (!corpusIsHere) return t.skip(NO_CORPUS);
  const root = 'faults/hosts/unrecognised/';
  const missed = corpusFiles(`${root}**/*.yaml`).filter(
    ({ path, text }) => recognise(path.slice(root.length), text).verdict !== 'values',
  );
  assert.deepEqual(
    missed.map(({ path }) => path),
    [],
  );
});

test('the corpus: nothing else is taken for ours, nor asked about', (t) => {
  if (!corpusIsHere) return t.skip(NO_CORPUS);
  const taken = corpusFiles('negatives/*').filter(
    ({ path, text }) => recognise(path, text).verdict !== 'none',
  );
  assert.deepEqual(
    taken.map(({ path }) => path),
    [],
  );
});

function withoutComments(text: string): string {
  return text.replace(/^#.*\n/gm, '');
}
