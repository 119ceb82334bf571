import { Composer, type CST, Parser, type Tags } from 'yaml';
import { collectComments } from './comments.ts';
import { convertDocument } from './convert.ts';
import type { YamlComment, YamlDocument, YamlFile } from './tree.ts';

/*
 * Helm reads values with go-yaml, which follows YAML 1.1 for booleans (`yes`, `on`, `n`), octals and
 * merge keys, but turns neither dates nor base-60 numbers into anything else than text.
 */
const TAGS_HELM_DOES_NOT_KNOW = new Set(['tag:yaml.org,2002:timestamp']);

function helmTags(tags: Tags): Tags {
  return tags.filter(
    (tag) =>
      typeof tag === 'string' ||
      !(TAGS_HELM_DOES_NOT_KNOW.has(tag.tag) || ('format' in tag && tag.format === 'TIME')),
  );
}

/**
 * Reads a text as Helm would. Total: syntax errors become problems of their document, and what could
 * be read is still there. All places are UTF-16 offsets into `text`.
 */
export function parseYaml(text: string): YamlFile {
  const file = readOnce(text);
  const glued = file.documents.flatMap(({ problems }) => problems.filter((each) => each.glued));
  const [word] = glued;
  if (!word) return file;
  // Without the half-typed word, all the rest can be read; its blanks keep every place.
  const blank = ' '.repeat(word.end - word.start);
  const { documents, ...rest } = readOnce(text.slice(0, word.start) + blank + text.slice(word.end));
  const { lossy: _lossy, glued: _glued, ...problem } = word;
  const has = ({ span }: YamlDocument) => span.start <= word.start && word.end <= span.end;
  const index = Math.max(documents.findIndex(has), 0);
  return {
    ...rest,
    text,
    documents: documents.map((document, i) =>
      i === index ? { ...document, problems: [problem, ...document.problems] } : document,
    ),
  };
}

function readOnce(text: string): YamlFile {
  const tokens = [...new Parser().parse(text)];
  try {
    const documents = compose(tokens, text);
    let comments: readonly YamlComment[] | undefined;
    return {
      text,
      documents,
      // Few texts have a directive, and few fixes are asked for: most never need them.
      get comments() {
        comments ??= collectComments(tokens);
        return comments;
      },
    };
  } catch (error) {
    // The library recurses; a text with thousands of nested brackets exhausts the stack.
    if (!(error instanceof RangeError)) throw error;
    const span = { start: 0, end: text.length };
    const problem = { start: 0, end: 0, kind: 'syntax', message: 'Nested too deeply' } as const;
    return { text, documents: [{ root: undefined, span, problems: [problem] }], comments: [] };
  }
}

function compose(tokens: readonly CST.Token[], text: string): readonly YamlDocument[] {
  const composer = new Composer({
    schema: 'yaml-1.1',
    version: '1.1',
    customTags: helmTags,
    merge: true,
    prettyErrors: false,
    uniqueKeys: true,
    logLevel: 'silent',
  });
  return Array.from(composer.compose(tokens, false, text.length), (document) =>
    convertDocument(document, text),
  );
}
