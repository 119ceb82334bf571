import { documentParts } from './go-yaml/document-parts.ts';
import { forbiddenCharacter, readAsHelm } from './go-yaml/read-as-helm.ts';
import { readTolerantly } from './tolerant/read-tolerantly.ts';
import type { YamlComment, YamlDocument, YamlFile, YamlProblem } from './tree.ts';

/**
 * Reads a text as Helm does. Total: where Helm refuses a document, what can be read is still there,
 * and its problems say why. All places are UTF-16 offsets into `text`.
 */
export function parseYaml(text: string): YamlFile {
  const forbidden = forbiddenCharacter(text);
  const documents: YamlDocument[] = [];
  const comments: (() => readonly YamlComment[])[] = [];
  for (const part of documentParts(text)) {
    const isForbidden = forbidden && part.start <= forbidden.start && forbidden.start < part.end;
    const reading = isForbidden ? forbidden : readAsHelm(text, part);
    if ('comments' in reading) {
      if (reading.document) documents.push(reading.document);
      comments.push(() => commentsAt(text, reading.comments));
    } else {
      const { document, comments: found } = readTolerantly(text, part);
      documents.push(
        withRefusal(document ?? { root: undefined, span: part, problems: [] }, reading),
      );
      comments.push(() => found);
    }
  }
  let all: readonly YamlComment[] | undefined;
  return {
    text,
    documents,
    // Few texts have a directive, and few fixes are asked for: most never need them.
    get comments() {
      all ??= comments.flatMap((each) => each());
      return all;
    },
  };
}

/** What the tolerant reader says is plainer; where it has nothing to say, Helm's reason counts. */
function withRefusal(document: YamlDocument, refusal: YamlProblem): YamlDocument {
  const isSaid = document.problems.some(({ kind }) => kind === 'syntax');
  return isSaid ? document : { ...document, problems: [refusal, ...document.problems] };
}

function commentsAt(text: string, offsets: readonly number[]): readonly YamlComment[] {
  const comments: YamlComment[] = [];
  for (let index = 0; index < offsets.length; index += 2) {
    const start = offsets[index] ?? 0;
    const end = offsets[index + 1] ?? start;
    comments.push({ start, end, text: text.slice(start, end) });
  }
  return comments;
}
