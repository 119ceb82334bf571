import { parseYaml } from '../yaml/parse.ts';
import type { YamlFile } from '../yaml/tree.ts';
import type { Host } from './host.ts';
import { signs } from './signs.ts';

/** A plain values file: all of its first document that holds anything. */
export const valuesFile: Host = {
  id: 'values-file',
  mayHold: signs.valuesFile,
  find: ({ text }) => {
    const file = parseYaml(text);
    return [{ host: 'values-file', file, document: firstDocument(file) }];
  },
};

/** Helm 3 reads the first document alone; one without content is not what anybody means. */
function firstDocument({ documents, text }: YamlFile) {
  const end = { start: text.length, end: text.length };
  return (
    documents.find(({ root }) => root !== undefined) ??
    documents[0] ?? { root: undefined, span: end, problems: [] }
  );
}
