import type { YAMLParseError } from 'yaml';
import { type Message, say } from '../../words/say.ts';

/** What the `yaml` library says in the terms of the YAML specification, and how people say it. */
const PLAIN_WORDS: readonly (readonly [said: RegExp, plain: string])[] = [
  [/^Implicit map keys/, 'A colon is missing after this key'],
  [/^Implicit keys/, 'This line does not fit the one above: check indentation and colons'],
  [
    /^(Nested mappings|A block sequence may)/,
    'Two `key: value` meet here: check the indentation, or quote the value',
  ],
  [/^All mapping items/, 'This line is not indented as the other keys of its map'],
  [/^All sequence items/, 'This line is not indented as the other items of its list'],
  [/^Sequence item without/, 'A `-` is missing before this item'],
  [/on same line with key$/, 'A list cannot begin on the line of its key'],
  [/^Block collections are not allowed/, 'Between brackets a comma parts the entries, not a line'],
  [/end with a \]$/, 'The `]` of this list is missing, or not indented'],
  [/end with a \}$/, 'The `}` of this map is missing, or not indented'],
  [/^Plain value cannot/, 'This character can begin no value; put it in quotes'],
  [/^Missing closing/, 'The closing quote is missing'],
  [/^Missing ,/, 'A comma is missing before this'],
  [/^Missing space after :/, 'A space is missing behind this colon'],
  [/^Missing newline/, 'A line break is missing behind this tag or anchor'],
  [/^Missing directives-end/, 'A directive needs a `---` below it'],
  [/^Unexpected (,|empty item) in/, 'A value is missing before this comma'],
  [/^Unexpected : in/, 'A key is missing before this colon'],
  [/^Block scalar header/, 'Nothing can follow a `|` or `>` on its line'],
  [
    /indented|indentation indicator$/,
    'This text is not indented as its first line is, or less than its key',
  ],
  [/^Tags and anchors must/, 'A space is missing behind this tag or anchor'],
  [/^Comments must/, 'A space is missing before this `#`'],
  [/^Anchors and tags must/, 'A tag or an anchor stands behind the `-`'],
  [/^Anchor cannot/, 'An anchor needs a name'],
  [/^Alias cannot/, 'An alias needs a name'],
  [/^An alias node/, 'An alias takes neither tag nor anchor'],
  [/^A node can have/, 'A value takes one tag and one anchor'],
  [/has no suffix$/, 'A tag needs a name'],
  [/^Tabs are not allowed/, 'A tab cannot indent; use spaces'],
];

/**
 * An error of the library in plain words; `next` is the character behind the one that it points at. What is
 * rare is told as what it nearly always is: a quote, a bracket or an indentation that is wrong further up.
 */
export function plainWords({ code, message }: YAMLParseError, next: string): Message {
  if (code === 'RESOURCE_EXHAUSTION') return 'Nested too deeply';
  if (code === 'BAD_DQ_ESCAPE') return say`\`\\${next}\` is no escape`;
  const [, plain] = PLAIN_WORDS.find(([said]) => said.test(message)) ?? [];
  return plain ?? 'This does not fit what stands before it: check quotes, brackets and indentation';
}
