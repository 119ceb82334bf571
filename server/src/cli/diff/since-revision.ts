import type { Config } from '../../core/config.ts';
import {
  faultOf,
  givenName,
  identityOf,
  isUnchanged,
  siteOf,
} from '../../core/plan/pair-releases.ts';
import type { Release } from '../../core/releases/release.ts';
import type { Site } from '../../core/releases/site.ts';
import type { ReleasePair } from '../../features/plan/plan-release.ts';
import type { Problem } from '../arguments.ts';
import { findFiles, shownPath } from '../files/find-files.ts';
import type { Io } from '../io.ts';
import { openProject } from '../project.ts';
import type { Comparisons } from './comparisons.ts';
import { type Revision, readRevision } from './git.ts';

/** What is deployed is a commit; each release of the files is compared with itself there. */
export async function sinceRevision(
  revision: string,
  operands: readonly string[],
  typed: Config,
  io: Io,
): Promise<Comparisons | Problem> {
  const base = await readRevision(revision, io);
  if ('problem' in base) return base;
  const found = await findFiles(operands.length > 0 ? operands : ['.'], [], io);
  const { workspace, files } = await openProject(found.files, typed, io);
  const names = new Set(files.flatMap(({ read }) => ('problem' in read ? [] : [read.name])));
  const now = sitesOf(workspace.releases(), typed).filter(({ site }) => concerns(names, site));
  const old = new Map(
    sitesOf(base.workspace.releases(), typed).map(({ key, site }) => [key(base.root), site]),
  );
  const pairs: ReleasePair[] = [];
  const remarks: string[] = [];
  const problems = [...found.problems];
  const seen = new Set<string>();
  for (const { site, key } of now) {
    const wanted = key(base.root, base);
    const before = old.get(wanted);
    seen.add(wanted);
    const file = shownPath(fileOf(site), io);
    if (!before) {
      remarks.push(`${file} is new: there is nothing to compare it with.`);
      continue;
    }
    if (isUnchanged(before, site)) continue;
    const fault = faultOf(before, site);
    if (fault !== undefined) problems.push(`${file}: ${fault}`);
    const config = files.find(({ read }) => !('problem' in read) && read.name === fileOf(site));
    const commentsOf = (name: string) => workspace.view(name)?.comments ?? [];
    const pair = { name: givenName(site.release), file, before, after: site, commentsOf };
    if (fault === undefined) pairs.push({ ...pair, config: config?.config ?? typed });
  }
  if (operands.length === 0) {
    for (const [key, site] of old) {
      if (seen.has(key)) continue;
      const file = shownPath(fileOf(site), io);
      remarks.push(`${file} is gone: what it deployed stays until somebody uninstalls it.`);
    }
  }
  return { pairs, remarks, problems };
}

function sitesOf(releases: readonly Release[], config: Config) {
  return releases.flatMap((release) => {
    const site = siteOf(release, config);
    if (!site) return [];
    const key = (root: string, revision?: Revision) => {
      const { name, how, path } = identityOf(release, root);
      return [name, how, revision?.oldName(path) ?? path].join('\0');
    };
    return [{ site, key }];
  });
}

function concerns(names: ReadonlySet<string>, { release }: Site): boolean {
  return (
    names.has(release.namedBy.source.name) ||
    release.layers.some((layer) => layer.kind !== 'unknown' && names.has(layer.source.name))
  );
}

function fileOf({ layer }: Site): string {
  return layer.source.name;
}
