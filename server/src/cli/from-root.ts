import { relativeTo } from './files/path.ts';
import type { Io } from './io.ts';
import type { ReportedFinding } from './reporters/reporter.ts';

/** What the host of a repository reads: it takes paths as seen from the root, wherever the step runs. */
const OF_HOSTS = ['github', 'gitlab', 'sarif'];

/** How a path is written in a format: as it is shown, or from the root of the repository that is checked. */
export function pathsIn(
  format: string | undefined,
  { env, resolve }: Io,
): (path: string) => string {
  const root = env.GITHUB_WORKSPACE ?? env.CI_PROJECT_DIR;
  if (!root || format === undefined || !OF_HOSTS.includes(format)) return (path) => path;
  const fromRoot = (path: string) => relativeTo(resolve(root), resolve(path));
  return /^$|^\.\.|^\/|:/.test(fromRoot('.')) ? (path) => path : fromRoot;
}

/** A finding with all its places written so. */
export function withPaths<F extends ReportedFinding>(
  finding: F,
  write: (path: string) => string,
): F {
  const { related } = finding;
  if (!related) return finding;
  return { ...finding, related: related.map((each) => ({ ...each, path: write(each.path) })) };
}
