import { test } from 'node:test';
import { parseSetPath, parseSetValue } from '../../../server/src/core/values/set-path.ts';
import { parseYaml } from '../../../server/src/core/yaml/parse.ts';
import { checkLinear } from '../../support/check-linear.ts';

/** Texts that grow with a number, each of which some reader of YAML takes the square of. */
const SHAPES: Readonly<Record<string, (size: number) => string>> = {
  'blank lines': (size) => `a: 1\n${'\n'.repeat(size)}b: 2\n`,
  'blank lines in a block scalar': (size) => `a: |\n  x\n${'\n'.repeat(size)}  y\nb: 2\n`,
  'blank lines in quotes': (size) => `a: "x${'\n'.repeat(size)} y"\n`,
  'blank lines in a plain scalar': (size) => `a: x${'\n'.repeat(size)} y\n`,
  'a long word': (size) => `a: ${'x'.repeat(size)}\n`,
  'many digits': (size) =>
    `a: ${'9'.repeat(size)}\nb: 0x${'f'.repeat(size)}\nc: ${'1_'.repeat(size)}\n`,
  'many keys': (size) => Array.from({ length: size / 8 }, (_, at) => `k${at}: 1\n`).join(''),
  'the same key': (size) => 'k: 1\n'.repeat(size / 8),
  'a wide flow map': (size) => `a: {${'b: 1, '.repeat(size / 8)}}\n`,
  'colons in a flow list': (size) => `a: [${'"b": '.repeat(size / 8)}]\n`,
  'unclosed quotes': (size) => 'a: "x\n'.repeat(size / 8),
  comments: (size) => `a: 1 # c\n${'# c\n'.repeat(size)}b: 2\n`,
  escapes: (size) => `a: "${'\\n'.repeat(size)}"\n`,
  spaces: (size) => `a:${' '.repeat(size)}b\n${' '.repeat(size)}# c\n`,
  markers: (size) => '---\na: 1\n'.repeat(size / 64),
  'keys without colons': (size) => `a: 1\n${'word\n'.repeat(size / 64)}`,
};

for (const [name, textOf] of Object.entries(SHAPES)) {
  test(`reading takes time in proportion: ${name}`, () =>
    checkLinear((size) => parseYaml(textOf(size)), 4000));
}

test('set paths and values take time in proportion', () => {
  checkLinear((size) => parseSetPath('a\\.'.repeat(size)));
  checkLinear((size) => parseSetPath(`a${'[0]'.repeat(size)}`));
  checkLinear((size) => parseSetValue(`{${'a\\,b,'.repeat(size)}}`));
  checkLinear((size) => parseSetValue('9'.repeat(size)));
});
