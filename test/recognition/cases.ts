import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recognise } from '../../server/src/core/recognition/recognise.ts';
import { textOf } from '../../server/src/core/words/say.ts';

const HEADER = /^=== (values|perhaps|none) (\S+)(?: \| (.+))?$/m;

/**
 * A test for each block of a text: `=== verdict name | why`, then the file. `why` is the whole list,
 * the strongest first, with `; ` between; left out where the verdict is what matters.
 */
export function testCases(subject: string, cases: string): void {
  const blocks = cases.split(/^(?==== )/m).filter((block) => block.trim() !== '');
  for (const block of blocks) {
    const [header = '', ...lines] = block.split('\n');
    const [, verdict, name = '', why] = HEADER.exec(header) ?? [];
    assert.ok(verdict, `a header is wanted: ${header}`);
    const text = lines.join('\n').trim();
    test(`${subject}: ${verdict}: ${name}: ${text.split('\n').slice(0, 2).join(' ')}`, () => {
      const found = recognise(name, text);
      const told = found.why.map(textOf);
      assert.equal(found.verdict, verdict, `${name}\n${text}\n(${told.join('; ')})`);
      if (why !== undefined) assert.equal(told.join('; '), why);
    });
  }
}
