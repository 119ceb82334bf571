import type { Path } from '../path.ts';
import { snippetScalar } from './snippet.ts';

/** Block YAML put below the keys of a path. */
export function nest(path: Path, yaml: string): string {
  return path.reduceRight<string>(
    (inner, key) => `${snippetScalar(key)}:\n${inner.replace(/^(?=.)/gm, '  ')}`,
    yaml,
  );
}
