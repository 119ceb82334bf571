import fc from 'fast-check';

/*
 * Texts that look like YAML and hold everything that readers of YAML disagree on. Three ways: pieces
 * joined at random, a value in each place where one can be, and whole texts with a few characters
 * changed.
 */

const VALUES = [
  ' ¦ ~ ¦ null ¦ yes ¦ No ¦ on ¦ OFF ¦ y ¦ N ¦ true ¦ TRUE ¦ tRUE ¦ << ¦ - ¦ = ¦ a ¦ 0',
  '-0 ¦ +1 ¦ -12 ¦ 017 ¦ -017 ¦ 0o17 ¦ 0O17 ¦ 09 ¦ 0x1F ¦ 0X1f ¦ -0x1f ¦ 0b101 ¦ 0b2',
  '1_000 ¦ 0x_1F ¦ _1 ¦ 1__0 ¦ 1e3 ¦ 1E+3 ¦ 1. ¦ .5 ¦ -.5 ¦ .5_0 ¦ 1.5e ¦ 1e999',
  '12345678901234567890 ¦ -9223372036854775809 ¦ 18446744073709551616',
  '0x1FFFFFFFFFFFFFFFF ¦ .inf ¦ -.Inf ¦ +.INF ¦ .nan ¦ .NaN ¦ 1:30 ¦ 12:30:45',
  '2024-01-01 ¦ 2001-1-2 3:4:5 ¦ !!str 1 ¦ !!int "1" ¦ !!int x ¦ !!float 1 ¦ !!bool yes',
  '!!bool x ¦ !!null "" ¦ !!null x ¦ !!binary aGk= ¦ !!binary x ¦ !!timestamp 2024-01-01',
  '!foo 1 ¦ ! 1 ¦ !<tag:yaml.org,2002:str> 1 ¦ !a!b 1 ¦ !!set {a} ¦ !!omap [a: 1] ¦ !!str',
  '!!map {} ¦ !e%C3%A9 1 ¦ !!str,x 1 ¦ ! << ¦ "a" ¦ \'a\' ¦ "\\x41" ¦ "\\/" ¦ "\\u00e9"',
  '"\\ud83d" ¦ "\\U0001F600" ¦ "\\q" ¦ \'it\'\'s\' ¦ "a\\\n  b" ¦ "a\n  b" ¦ "a\nb"',
  '\'a\n\n  b\' ¦ "a ¦ \'a ¦ "a"b ¦ "a"#c ¦ "a" #c ¦ "" ¦ a b ¦ a #b ¦ a#b ¦ a: b ¦ a :b',
  'a:b ¦ :a ¦ ?a ¦ -a ¦ @a ¦ `a ¦ %a ¦ &a ¦ *a ¦ !a ¦ a\n  b ¦ a\n\n  b ¦ a\n  # c\n  b',
  'a\tb ¦ \ta ¦ a\t ¦ a\n\tb ¦ a\n  \tb ¦ {{ x }} ¦ [] ¦ [a, b] ¦ [a, b ¦ [a,] ¦ [,]',
  '[a,,b] ¦ [a: 1] ¦ [? a : 1] ¦ [{a: 1}] ¦ [a b] ¦ [-] ¦ [- a] ¦ [a]b ¦ [a] b ¦ [\na\n]',
  '[\n\ta] ¦ [a,# c\n b] ¦ [?] ¦ [:] ¦ [a:1] ¦ ["a":1] ¦ {} ¦ {a: 1} ¦ {a: 1 ¦ {a}',
  '{a: } ¦ {a:1} ¦ {"a":1} ¦ {a: 1,} ¦ {: a} ¦ {? a: 1} ¦ {,} ¦ {a: {b: [c]}} ¦ {[a]: 1}',
  '{}: 1 ¦ []: 1 ¦ {a: 1}: 2 ¦ {\na: 1\n} ¦ {null: a} ¦ {1.50: a} ¦ |\n  a\n  b',
  '|-\n  a\n ¦ |+\n  a\n\n ¦ >\n  a\n  b\n ¦ >\n  a\n   b\n  c ¦ |2\n   a ¦ |\n a',
  '|0\n a ¦ |x\n a ¦ | # c\n  a ¦ |#c\n  a ¦ |\n\ta ¦ |\n  \ta ¦ >-\n\n  a\n\n\n  b ¦ |',
  '|\na ¦ &x 1 ¦ &x {a: 1} ¦ *x ¦ *x  ¦ *nope ¦ &x ¦ &x: 1 ¦ &x.y 1 ¦ &é 1 ¦ &x &y 1',
  '&x !!str 1 ¦ !!str &x 1 ¦ &x\n  a: 1 ¦ &x\n- a ¦ &x *x ¦ !!str *x ¦ &x [*x]',
  '&x |\n  a ¦ \u0085 ¦ a\u0085b ¦ a\u2028 b ¦ a\u2029b ¦ a\u00a0b ¦ \ufeffa ¦ é ¦ 😀',
  '\u0001 ¦ "\u007f"',
].flatMap((line) => line.split(' ¦ '));

const KEYS = [
  'a ¦ b ¦ a ¦ x ¦ "a" ¦ \'b\' ¦ << ¦ "<<" ¦ !!str << ¦ null ¦ ~ ¦ yes ¦ n ¦ 1 ¦ 017 ¦ 15',
  '1.0 ¦ 1e3 ¦ 1e6 ¦ 1.5 ¦ -0 ¦ .inf ¦ 0x1F ¦ 12345678901234567890 ¦ 2024-01-01',
  '!!int "3" ¦ &x k ¦ *x  ¦ *x ¦ ? a ¦ ? [a] ¦ ? {a: 1} ¦ [a] ¦ {a: 1} ¦  ¦ a b ¦ a #b',
  'é ¦ 😀 ¦ - ¦ a.b/c ¦ "a\\\n b" ¦ | ¦ {{ x }} ¦ k\t ¦ !foo a ¦ .5 ¦ 0.00001 ¦ 1e21',
  '123456.7 ¦ "a b"',
].flatMap((line) => line.split(' ¦ '));

const BREAKS = [
  '\n',
  '\n',
  '\n',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '\n\t\n',
  '\n  \n',
  '\u0085',
  '\n# c\n',
  ' # c\n',
];
const INDENTS = [
  '',
  '',
  '  ',
  '  ',
  '    ',
  '- ',
  '- - ',
  '  - ',
  '-\t',
  '\t',
  ' ',
  '-',
  '? ',
  ': ',
];
const COLONS = [': ', ': ', ': ', ':', ':\t', ' : ', ':  ', ':\n  ', ':\n- ', ':\n', ' '];
const MARKERS = [
  '---\n',
  '--- ',
  '...\n',
  '---a\n',
  '%YAML 1.1\n',
  '%YAML 1.2\n',
  '%TAG !a! b\n',
  '# c\n',
];

const one = (choices: readonly string[]) => fc.constantFrom(...choices);
const join = (parts: readonly (readonly string[])[]) => parts.map((part) => part.join('')).join('');

const line = fc.tuple(one(INDENTS), one(KEYS), one(COLONS), one(VALUES), one(BREAKS));
const mostly = fc.tuple(
  one(['', '  ', '    ']),
  one(['a', 'b', 'c', '<<']),
  one([': ']),
  one(VALUES),
);

const lines = fc.array(line, { minLength: 1, maxLength: 5 }).map(join);

const nested = fc
  .array(fc.tuple(mostly, one(['\n', '\n', '\r\n', ' # c\n'])), { minLength: 1, maxLength: 6 })
  .map(
    (parts) => `x: &x {a: 1, b: 2}\n${parts.map(([part, end]) => part.join('') + end).join('')}`,
  );

const value = fc
  .tuple(
    one(['k: ', 'k:\n  ', 'k:\n- ', '- ', '', 'k: [', 'k: {a: ', 'k:\n  - a: 1\n    b: ']),
    one(VALUES),
  )
  .map(
    ([before, text]) =>
      `${before}${text}${before.includes('[') ? ']' : ''}${before.includes('{') ? '}' : ''}\n`,
  );

const merges = fc
  .array(
    fc.tuple(
      one([
        'a: 9',
        '<<: *a',
        '<<: *b',
        '<<: [*a, *b]',
        '<<: {a: 7}',
        '<<:',
        'c: 5',
        '<<: *l',
        '"<<": *a',
      ]),
      one(['\n  ', '\n  ', '\n\n  ']),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => `a: &a {a: 1, b: 1}\nb: &b {b: 2, c: 2}\nl: &l [*a]\nk:\n  ${join(parts)}\n`);

const documents = fc.array(fc.oneof(one(MARKERS), lines, nested), { minLength: 2, maxLength: 4 });

const SAMPLE = `# values
top: &top
  list: [a, "b", {c: d}]
  text: |
    one
    two
- item
merge:
  <<: *top
  key: 'it''s' # comment
  deep:
    - x: 1
      y: [1, 2]
    - "z"
last: >-
  folded
`.replace('- item\n', '');

const changed = fc
  .array(
    fc.tuple(
      fc.nat(SAMPLE.length),
      fc.nat(3),
      one(['', ' ', '\n', '\t', ':', '"', '{', ']', '- ', '&', '*']),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((changes) =>
    changes.reduce(
      (text, [at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut),
      SAMPLE,
    ),
  );

/** Mostly texts that Helm takes. */
const text = fc.oneof(
  { weight: 1, arbitrary: lines },
  { weight: 1, arbitrary: nested },
  { weight: 4, arbitrary: value },
  { weight: 2, arbitrary: merges },
  { weight: 2, arbitrary: changed },
  { weight: 1, arbitrary: documents.map((parts) => parts.join('')) },
);

/** The same texts for the same seed. */
export function yamlTexts(count: number, seed: number): readonly string[] {
  const texts = new Set(fc.sample(text, { numRuns: count, seed }));
  // A template is another tool's to fill in: Helm refuses it, and we read around it.
  return [...texts].filter((each) => !each.includes('{{'));
}
