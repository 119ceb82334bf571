import assert from 'node:assert/strict';
import { test } from 'node:test';
import { missedLines, type ScriptCoverage } from '../../scripts/coverage/missed-lines.ts';

const TEXT = `// A word.
export function a(on: boolean) {
  if (on) {
    return 1;
  }
  return 2;
}
`;

/** A run in which these pieces of the text ran so often. */
function run(...pieces: readonly (readonly [piece: string, count: number])[]): ScriptCoverage {
  const ranges = pieces.map(([piece, count]) => {
    const startOffset = TEXT.indexOf(piece);
    return { startOffset, endOffset: startOffset + piece.length, count };
  });
  return { url: 'file:///a.ts', functions: [{ ranges: [{ ...whole, count: 1 }, ...ranges] }] };
}

const whole = { startOffset: 0, endOffset: TEXT.length };

test('lines that never ran; comments and braces are none', () => {
  assert.deepEqual(missedLines(TEXT, [run(['return 1;', 0])]), { total: 4, missed: [4] });
});

test('what ran in one of several processes has run', () => {
  const both = [run(['return 1;', 0]), run(['return 2;', 0])];
  assert.deepEqual(missedLines(TEXT, both), { total: 4, missed: [] });
});

test('a file that nothing loaded', () => {
  assert.deepEqual(missedLines(TEXT, []), { total: 4, missed: [2, 3, 4, 6] });
});
