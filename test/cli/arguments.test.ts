import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Option, oneOf, readArguments } from '../../server/src/cli/arguments.ts';

const OPTIONS: readonly Option[] = [
  { name: 'format', value: oneOf(['stylish', 'json']), help: '' },
  { name: 'fix', help: '' },
  {
    name: 'but',
    value: {
      placeholder: 'word',
      pattern: /^\w+$/,
      expected: 'a word',
      problem: (given) => (given === 'nonsense' ? 'that is nonsense' : undefined),
    },
    repeatable: true,
    help: '',
  },
  { name: 'to', value: { placeholder: 'file', pattern: /./, expected: 'a file' }, help: '' },
  { name: 'help', short: 'h', help: '' },
];

const PROBLEMS: Readonly<Record<string, string>> = {
  '--formatt json': "unknown option '--formatt'; did you mean --format?",
  '-x': "unknown option '-x'",
  '--format': '--format needs a value: stylish or json',
  '--format=': "--format takes stylish or json, not ''",
  '--format xml': "--format takes stylish or json, not 'xml'",
  '--format --fix': "--format takes stylish or json, not '--fix'",
  '--but nonsense': 'that is nonsense',
  '--to --fix': "--to needs a value: a file, and '--fix' looks like an option",
  '--fix=yes': '--fix takes no value',
};

for (const [line, problem] of Object.entries(PROBLEMS)) {
  test(line, () => assert.deepEqual(readArguments(line.split(' '), OPTIONS), { problem }));
}

test('options and operands in any order; the last of equal options counts, or all', () => {
  const argv = ['a.yaml', '--format', 'stylish', '-', '--fix', '--format=json', '--but', 'one'];
  argv.push('--but=two', '--', '--b.yaml');
  assert.deepEqual(readArguments(argv, OPTIONS), {
    flags: new Set(['fix']),
    values: new Map([['format', 'json']]),
    lists: new Map([['but', ['one', 'two']]]),
    operands: ['a.yaml', '-', '--b.yaml'],
  });
});

test('a value that begins as an option does is taken where it cannot be one', () => {
  for (const [line, to] of [
    ['--to=--fix', '--fix'],
    ['--to -', '-'],
  ] as const) {
    const args = readArguments(line.split(' '), OPTIONS);
    assert.ok('values' in args, line);
    assert.equal(args.values.get('to'), to);
  }
});

test('an argument that is empty is told: a variable of a script was not set', () => {
  assert.deepEqual(readArguments(['a.yaml', ''], OPTIONS), { problem: 'an argument is empty' });
});

test('all that an option takes is listed as a person would', () => {
  assert.equal(oneOf(['a']).expected, 'a');
  assert.equal(oneOf(['a', 'b', 'c']).expected, 'a, b or c');
});
