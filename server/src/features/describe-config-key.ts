import { configSchema } from '../core/config-file/config-schema.ts';
import { formatPath, type Path } from '../core/path.ts';
import { rules } from '../core/rules/index.ts';
import { schemaAt } from '../core/shape/schema-at.ts';
import type { Span } from '../core/span.ts';
import { textOf } from '../core/words/say.ts';
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
  pageOf: PageOf,
): ConfigKey | undefined {
  const root = parseYaml(text).documents.find((each) => each.root !== undefined)?.root;
  const cursor = cursorAt(root, offset);
  if (!cursor) return undefined;
  // An item of a list is told of by the list.
  const path = typeof cursor.path.at(-1) === 'number' ? cursor.path.slice(0, -1) : cursor.path;
  const schema = schemaAt(configSchema, path);
  if (path.length === 0 || !schema || typeof schema.description !== 'string') return undefined;
  const type = typeOf(schema);
  const parts = [
    type ? `${code(formatPath(path))} — ${textOf(type)}` : code(formatPath(path)),
    schema.description,
    ...allowedIn(schema).map((line) => `- ${textOf(line)}`),
    ...ofRule(path, pageOf),
  ];
  return { span: cursor.span, markdown: parts.join('\n\n') };
}

function ofRule([section, id]: Path, pageOf: PageOf): readonly string[] {
  const rule = section === 'rules' ? rules.find((each) => each.id === id) : undefined;
  return rule ? [rule.why, `[About this rule](${pageOf(rule.id)})`] : [];
}
