import { mayNeedChartYaml } from '../core/sites/signs.ts';
import { type Document, nameOf } from './documents.ts';

/** Reads a file in the folder of another; undefined where there is none, or no disk at all. */
export type ReadSibling = (uri: string, name: string) => Promise<string | undefined>;

/** The `Chart.yaml` next to a document, read once for each of its versions. */
export function createChartYamlReader(
  readSibling: ReadSibling | undefined,
): (document: Document) => Promise<string | undefined> {
  const read = new WeakMap<Document, Promise<string | undefined>>();
  return async (document) => {
    if (!readSibling || !mayNeedChartYaml(nameOf(document.uri))) return undefined;
    const known = read.get(document) ?? readSibling(document.uri, 'Chart.yaml');
    read.set(document, known);
    return known;
  };
}
