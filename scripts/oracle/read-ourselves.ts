import { isObject, type Json, type JsonObject } from '../../server/src/core/json.ts';
import { textOf } from '../../server/src/core/words/say.ts';
import { parseYaml } from '../../server/src/core/yaml/parse.ts';
import { toJson, type YamlDocument } from '../../server/src/core/yaml/tree.ts';
import type { Answer } from './ask-helm.ts';

/** What we take a text for: its first document, as `fromYaml` and Helm 3 have it. */
export function readOurselves(text: string): Answer {
  const [first] = parseYaml(text).documents;
  return first ? answerOf(first) : { value: {} };
}

/** What we say that Helm 4 makes of a file: all of its documents, one merged over the other. */
export function readAsHelm4(text: string): Answer {
  const { documents } = parseYaml(text);
  let merged: JsonObject = {};
  for (const document of documents) {
    const objection = document.problems.find(
      ({ kind, message }) => kind === 'documents' && textOf(message).startsWith('Helm 4 refuses'),
    );
    const answer = objection ? { refused: textOf(objection.message) } : answerOf(document);
    if ('refused' in answer) return answer;
    merged = merge(merged, answer.value);
  }
  return { value: merged };
}

function answerOf({ root, problems }: YamlDocument): { value: JsonObject } | { refused: string } {
  const problem = problems.find(({ kind }) => kind === 'syntax');
  if (problem) return { refused: textOf(problem.message) };
  const value = root ? toJson(root) : {};
  return isObject(value) ? { value } : { refused: 'No map' };
}

function merge(under: JsonObject, over: JsonObject): JsonObject {
  const entries = Object.entries(over).map(([key, value]): [string, Json] => {
    const below = Object.hasOwn(under, key) ? under[key] : undefined;
    return [key, isObject(value) && isObject(below) ? merge(below, value) : value];
  });
  return Object.fromEntries([...Object.entries(under), ...entries]);
}
