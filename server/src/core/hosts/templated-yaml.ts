import { parseYaml } from '../yaml/parse.ts';
import type { YamlDocument, YamlFile } from '../yaml/tree.ts';
import { maskTemplates } from './mask-templates.ts';

export interface TemplatedYaml {
  readonly file: YamlFile;
  /** See `ValuesPlace.conditional`. */
  readonly conditional: boolean;
  /** See `ValuesPlace.open`; of the whole text. */
  readonly open: boolean;
}

/** Alone on its line, `${x}` is no YAML either. */
const LINE_OF_ITS_OWN = /^[ \t]*\$\{[^}\n]*\}[ \t]*\r?$/m;

/**
 * Reads YAML that a template engine may fill in first (ApplicationSet, a chart of apps): unquoted, a
 * `{{ x }}` is a map inside a map to YAML, and is text here. Undefined for what is no YAML before it is
 * filled in. Only the text before `end` counts.
 */
export function parseTemplated(text: string, end = text.length): TemplatedYaml | undefined {
  const counts = text.slice(0, end);
  if (!/\{[{%]/.test(counts) && !LINE_OF_ITS_OWN.test(counts)) {
    return { file: { ...parseYaml(counts), text }, conditional: false, open: false };
  }
  const masked = maskTemplates(counts);
  const { documents, comments } = parseYaml(masked.text);
  if (documents.some(({ problems }) => problems.some(({ kind }) => kind === 'syntax'))) {
    return undefined;
  }
  const file = {
    text,
    documents: masked.conditional ? documents.map(withoutProblems) : documents,
    comments: comments.map(({ start, end }) => ({ start, end, text: text.slice(start, end) })),
  };
  return { file, conditional: masked.conditional, open: masked.open };
}

/** A key written under two conditions is not written twice. */
function withoutProblems(document: YamlDocument): YamlDocument {
  return { ...document, problems: [] };
}
