import { globSync, readFileSync } from 'node:fs';
import { parseSync, Visitor } from 'oxc-parser';

/** Where sentences for people are written. */
const SOURCES = [
  'server/src/core/*.ts',
  'server/src/core/{directives,fixes,former-keys,plan,recognition,releases,rules}/**/*.ts',
  'server/src/features/*.ts',
  'server/src/features/{changes,hints,snippets}/*.ts',
];

/** What a sentence is called where it is made. */
const NAMES = ['message', 'title'];

/**
 * All that the source says in sentences: patterns of `say`, and plain texts that become a message or the
 * title of an action; and what the schemas say of keys. Titles of rules are not among them; they are data.
 */
export function phrases(): ReadonlyMap<string, string> {
  const found = new Map<string, string>(descriptions());
  for (const file of SOURCES.flatMap((pattern) => globSync(pattern)).toSorted()) {
    for (const phrase of phrasesIn(file, readFileSync(file, 'utf8'))) {
      if (!found.has(phrase)) found.set(phrase, file);
    }
  }
  return found;
}

/** What the charts' schemas say of keys, which hovers show. */
function descriptions(): readonly (readonly [phrase: string, file: string])[] {
  return globSync('schemas/charts/*/*/values.schema.json').flatMap((file) => {
    const found: [string, string][] = [];
    JSON.parse(readFileSync(file, 'utf8'), (key, value: unknown) => {
      if (key === 'description' && typeof value === 'string') found.push([value, file]);
      return value;
    });
    return found;
  });
}

function phrasesIn(file: string, text: string): readonly string[] {
  const found: string[] = [];
  const { program } = parseSync(file, text);
  const collect = (node: unknown) => found.push(...plainTexts(node));
  new Visitor({
    TaggedTemplateExpression({ tag, quasi }) {
      if (tag.type === 'Identifier' && tag.name === 'say') {
        const parts = quasi.quasis.map(({ value }) => value.cooked ?? value.raw);
        found.push(parts.reduce((before, part, index) => `${before}{${index - 1}}${part}`));
      }
    },
    VariableDeclarator({ id, init }) {
      if (id.type === 'Identifier' && NAMES.includes(id.name)) collect(init);
    },
    ObjectExpression({ properties }) {
      const named = properties.flatMap((each) => {
        if (each.type !== 'Property' || each.key.type !== 'Identifier') return [];
        return [{ name: each.key.name, value: each.value }];
      });
      if (named.some(({ name }) => name === 'why' || name === 'link')) return;
      for (const { name, value } of named) if (NAMES.includes(name)) collect(value);
    },
  }).visit(program);
  return found;
}

/** Texts that an expression may turn out to be, without what it calls. */
function plainTexts(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null || !('type' in node)) return [];
  const { type, value, consequent, alternate, left, right } = node as Record<string, unknown>;
  if (type === 'Literal') return typeof value === 'string' && value.includes(' ') ? [value] : [];
  if (type === 'ConditionalExpression') return [consequent, alternate].flatMap(plainTexts);
  return type === 'LogicalExpression' ? [left, right].flatMap(plainTexts) : [];
}
