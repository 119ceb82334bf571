import { rules } from '../server/src/core/rules/index.ts';
import { rulePageMarkdown } from '../server/src/features/rule-page-markdown.ts';
import { bestPracticesSchema } from './generate-best-practices.ts';
import { configSchemaText } from './generate-config-schema.ts';
import { manifest } from './generate-manifest.ts';
import { references } from './generate-references.ts';
import { rulesIndex } from './generate-rules-index.ts';
import { generateSchemas } from './generate-schemas.ts';
import { snippetsFile } from './generate-snippets.ts';

/** Path below the project's root → text, for every generated file that is committed. Reads, never writes. */
export function generatedFiles(): ReadonlyMap<string, string> {
  return new Map([
    ...generateSchemas(),
    ...references(),
    ['schemas/best-practices.schema.json', bestPracticesSchema()],
    ['schemas/config.schema.json', configSchemaText()],
    ['snippets/polyaxon-values.code-snippets', snippetsFile()],
    ...manifest(),
    ['docs/rules/README.md', rulesIndex()],
    ...rules.map((rule) => [`docs/rules/${rule.id}.md`, rulePageMarkdown(rule)] as const),
  ]);
}
