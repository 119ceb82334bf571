import { globSync, readFileSync } from 'node:fs';
import { configSchema } from '../../server/src/core/config-file/config-schema.ts';
import { rules } from '../../server/src/core/rules/index.ts';
import { textsIn } from './texts-in.ts';

/** Where texts of several words are sentences for people, or parts of one. */
const SENTENCES = [
  'server/src/core/*.ts',
  'server/src/core/{changes,config-file,deployment,directives,fixes,former-keys,plan,releases,rules,shape,workspace,yaml}/**/*.ts',
  'server/src/features/picture/{*,model/*}.ts',
];

/** Where only those are that become a message, or the title of an action. */
const MESSAGES = [
  'server/src/core/{recognition,words}/*.ts',
  'server/src/features/{*,{changes,completion,effective-values,hints,navigation,picture/render,plan,snippets}/*}.ts',
];

/** Told on the command line alone; words of YAML. */
const ENGLISH = /plan.pair-releases\.ts$|go-yaml.resolve\.ts$/;

/**
 * All that the source says in sentences: patterns of `say`, and plain texts; and what the schemas say of
 * keys. Titles of rules are not among them; they are data.
 */
export function phrases(): ReadonlyMap<string, string> {
  const found = new Map<string, string>(inSchemas());
  for (const { file, said } of sources()) {
    for (const phrase of said) if (!found.has(phrase)) found.set(phrase, file);
  }
  return found;
}

/** Sentences that are put together without `say`, so that no other language could say them. */
export function unsayable(): readonly string[] {
  return sources().flatMap(({ file, pieced }) => pieced.map((text) => `${file}: ${text}`));
}

function sources() {
  const read = (patterns: readonly string[], all: boolean) =>
    globSync(patterns)
      .toSorted()
      .filter((file) => !ENGLISH.test(file))
      .map((file) => ({ file, ...textsIn(file, readFileSync(file, 'utf8'), all) }));
  return [...read(SENTENCES, true), ...read(MESSAGES, false)];
}

const rulesById = Object.fromEntries(rules.map((rule) => [rule.id, rule]));

/** What hovers and messages take from there. */
const WORDS = ['description', 'x-form', 'x-by'];

/** What the schemas of the charts and of our configuration say of keys. */
function inSchemas(): readonly (readonly [phrase: string, file: string])[] {
  const config = ['server/src/core/config-file/config-schema.ts', configSchema.properties] as const;
  const charts = globSync('schemas/charts/*/*/values.schema.json').map(
    (file) => [file, JSON.parse(readFileSync(file, 'utf8'))] as const,
  );
  return [config, ...charts].flatMap(([file, schema]) => {
    const found: [string, string][] = [];
    JSON.stringify(schema, (key, value: unknown) => {
      // Rules have words of their own.
      if (Object.hasOwn(rulesById, key)) return undefined;
      const said = key === 'x-effect' ? Object.values(value ?? {}) : WORDS.includes(key) && [value];
      for (const text of said || []) {
        if (typeof text === 'string' && text.includes(' ')) found.push([text, file]);
      }
      return value;
    });
    return found;
  });
}
