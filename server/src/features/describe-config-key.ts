import { configSchema, describeRule } from '../core/config-file/config-schema.ts';
import { formatPath, type Path } from '../core/path.ts';
import { rules } from '../core/rules/index.ts';
import type { AnyRule } from '../core/rules/rule.ts';
import { schemaAt } from '../core/shape/schema-at.ts';
import type { Span } from '../core/span.ts';
import { say } from '../core/words/say.ts';
import { ruleIn, tellIn, type Words } from '../core/words/translate.ts';
import { cursorAt } from '../core/yaml/cursor.ts';
import { parseYaml } from '../core/yaml/parse.ts';
import type { PageOf } from './describe-finding.ts';
import { allowedIn, typeOf } from './describe-schema.ts';
import { code } from './show-value.ts';

/** What a key of our configuration is for. */
export interface ConfigKey {
  readonly span: Span;
  readonly markdown: string;
}

/** The key or value of our configuration at an offset; of a rule also why there is one. */
export function describeConfigKey(
  text: string,
  offset: number,
  { pageOf, words }: { readonly pageOf: PageOf; readonly words?: Words | undefined },
): ConfigKey | undefined {
  const tell = tellIn(words);
  const root = parseYaml(text).documents.find((each) => each.root !== undefined)?.root;
  const cursor = cursorAt(root, offset);
  if (!cursor) return undefined;
  // An item of a list is told of by the list.
  const path = typeof cursor.path.at(-1) === 'number' ? cursor.path.slice(0, -1) : cursor.path;
  const schema = schemaAt(configSchema, path);
  if (path.length === 0 || !schema || typeof schema.description !== 'string') return undefined;
  const rule = ruleAt(path, words);
  const type = typeOf(schema);
  const parts = [
    type ? `${code(formatPath(path))} — ${tell(type)}` : code(formatPath(path)),
    tell(rule ? describeRule(rule) : schema.description),
    ...allowedIn(schema).map((line) => `- ${tell(line)}`),
    ...(rule ? [rule.why, tell(say`[About this rule](${pageOf(rule.id)})`)] : []),
  ];
  return { span: cursor.span, markdown: parts.join('\n\n') };
}

function ruleAt([section, id]: Path, words: Words | undefined): AnyRule | undefined {
  const rule = section === 'rules' ? rules.find((each) => each.id === id) : undefined;
  return rule && words ? ruleIn(rule, words) : rule;
}
