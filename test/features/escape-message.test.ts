import assert from 'node:assert/strict';
import { test } from 'node:test';
import { escapeMessage, plainMessage } from '../../server/src/features/escape-message.ts';

/** A message with what a person wrote in it, as plain text, and as Markdown. */
const CASES = [
  [
    '`ui.x` is read by no template.',
    'ui.x is read by no template.',
    '`ui.x` is read by no template.',
  ],
  ['a key `a`b` is odd', 'a key a`b is odd', 'a key `` a`b `` is odd'],
  ['is ``a``, no `b`', 'is `a`, no b', 'is `` `a` ``, no `b`'],
  ['is `a```b`.', 'is a```b.', 'is ```` a```b ````.'],
  ['读取 `a`b`，而非 `c`。', '读取 a`b，而非 c。', '读取 `` a`b ``，而非 `c`。'],
  ['port 80`a of `b`', 'port 80`a of b', 'port 80\\`a of `b`'],
  ['is ![](http://x)', 'is ![](http://x)', 'is \\!\\[\\](http\\://x)'],
  ['is `![](http://x)`', 'is ![](http://x)', 'is `![](http://x)`'],
  ['is a@b.co or www.b.co', 'is a@b.co or www.b.co', 'is a\\@b.co or www\\.b.co'],
] as const;

test('a message as plain text has no marks of ours, as Markdown no marks of others', () => {
  for (const [message, plain, markdown] of CASES) {
    assert.equal(plainMessage(message), plain);
    assert.equal(escapeMessage(message), markdown);
  }
});
