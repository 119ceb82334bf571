import type { Finding } from '../core/finding.ts';
import { duplicateKey } from '../core/rules/file/duplicate-key.ts';
import { yamlSyntax } from '../core/rules/file/yaml-syntax.ts';
import { lineStart } from '../core/yaml/edit/layout.ts';
import { refusedLines } from '../core/yaml/tolerant/refused-lines.ts';

const OF_YAML: readonly string[] = [yamlSyntax.id, duplicateKey.id];

/**
 * What another YAML server does not say of an open file as well. What only Helm refuses, and what stands
 * in a block of text, it knows nothing of.
 */
export function withoutSaidElsewhere(
  findings: readonly Finding[],
  text: string,
): readonly Finding[] {
  if (!findings.some(({ rule }) => OF_YAML.includes(rule.id))) return findings;
  const lines = refusedLines(text);
  return findings.filter(
    ({ rule, span }) => !OF_YAML.includes(rule.id) || !lines.has(lineStart(text, span.start)),
  );
}
