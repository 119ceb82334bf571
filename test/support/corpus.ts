import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const CORPUS = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));

/** Real values files that stand beside the checkout on some machines; they are not part of the project. */
export const corpusIsHere = existsSync(CORPUS);

export const NO_CORPUS = 'the corpus of real values files is not on this machine';

export interface CorpusFile {
  /** Path below the corpus, e.g. `official/chart-HEAD/agent.values.yaml`. */
  readonly path: string;
  readonly text: string;
}

export function corpusFiles(pattern: string): readonly CorpusFile[] {
  return globSync(pattern, { cwd: CORPUS })
    .sort()
    .map((path) => ({ path, text: readFileSync(CORPUS + path, 'utf8') }));
}

/** What `helm template` (chart 2.15.1) and the official command line say of a file of the corpus. */
export interface Verdict {
  readonly chart: 'platform' | 'agent';
  readonly helm: string;
  readonly cli: string;
}

export function verdictOf(path: string): Verdict | undefined {
  const verdicts: Readonly<Record<string, Verdict>> = JSON.parse(
    readFileSync(`${CORPUS}verdicts.json`, 'utf8'),
  );
  return verdicts[path];
}
