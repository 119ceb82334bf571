import type { Span } from '../../span.ts';
import type { NamedFile } from '../host.ts';
import { pathWithHoles } from '../path-with-holes.ts';

/** Where a source's value files start. */
export interface ValueFilesAt {
  /** The source's folder in its repository. */
  readonly path: string;
  /** The source is a packaged chart, whose own files are not to be seen here. */
  readonly isPackage: boolean;
  readonly repository: string;
  /** Addresses of repositories by what `$name` calls them. */
  readonly refs: ReadonlyMap<string, string>;
  /** The Application's. */
  readonly name: string;
  readonly optional: boolean;
}

/**
 * An entry of `valueFiles`: `$ref/…` starts at the root of that source's repository, `/…` at the root of
 * the source's own, anything else at the source's `path`. The folder of the manifest plays no part.
 * Undefined for what is not to be seen here: an address, a file inside of a packaged chart.
 */
export function valueFile(
  text: string,
  { start, end }: Span,
  at: ValueFilesAt,
): NamedFile | undefined {
  const [, ref = '', rest = ''] = /^\$([^/{}$]+)\/(.*)$/s.exec(text) ?? [];
  const referred = at.refs.get(ref);
  const isOwn = referred === undefined;
  if (text === '' || /^[a-z][\w+.-]*:\/\//i.test(text) || (isOwn && at.isPackage)) return undefined;
  const isFromRoot = !isOwn || text.startsWith('/');
  const filled = fromEnvironment(isOwn ? text : rest, at);
  const path = isFromRoot ? filled : `${pathWithHoles(at.path, isDeepPath)}/${filled}`;
  return {
    kind: 'file',
    path: path.replace(/^\/+/, ''),
    from: 'root',
    text,
    repository: referred ?? at.repository,
    start,
    end,
    ...(at.optional ? { optional: true } : {}),
    ...(/[*?[]/.test(filled) ? { glob: true } : {}),
  };
}

/** What Argo CD's build environment and an ApplicationSet's generators fill in. */
function fromEnvironment(text: string, { name, path }: ValueFilesAt): string {
  const known: Readonly<Record<string, string>> = {
    ARGOCD_APP_NAME: name,
    ARGOCD_APP_SOURCE_PATH: pathWithHoles(path, isDeepPath),
  };
  const filled = text.replace(/\$(?:\{(\w+)\}|(\w+))/g, (whole, braced, bare) => {
    return known[String(braced ?? bare)] ?? whole;
  });
  return pathWithHoles(filled, isDeepPath);
}

/** `{{path}}` and `{{ .path.path }}` are whole folders; a prefix may stand before them. */
export function isDeepPath(words: string): boolean {
  return /^\.?(?:\w+\.)?path(?:\.path)?$/.test(words);
}
