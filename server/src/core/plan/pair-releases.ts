import type { Config } from '../config.ts';
import { inside } from '../file-names.ts';
import { isReadable, type Release } from '../releases/release.ts';
import { resolveSite } from '../releases/resolve-site.ts';
import type { Site } from '../releases/site.ts';

/** The last layer that can be seen of a release stands for it. */
export function siteOf(release: Release, config: Config): Site | undefined {
  const index = release.layers.findLastIndex(
    (layer) => layer.kind !== 'unknown' && (layer.kind === 'set' || layer.isMap),
  );
  return resolveSite(release, index, config);
}

/** What makes two releases one and the same at two times. */
export interface ReleaseIdentity {
  readonly name: string;
  readonly how: Release['namedBy']['how'];
  /** Of the file that names it, from the root on. */
  readonly path: string;
}

export function identityOf({ name, namedBy }: Release, root: string): ReleaseIdentity {
  const { how, source } = namedBy;
  // A file that stands alone gives its release its own name.
  return {
    name: how === 'itself' ? '' : name,
    how,
    path: inside(root, source.name) ?? source.name,
  };
}

/** The name that somebody gave a release, if anybody did. */
export function givenName({ name, namedBy }: Release): string | undefined {
  return namedBy.how === 'itself' || namedBy.how === 'habit' ? undefined : name;
}

/** Whether the same is deployed, so that there is no plan to make. */
export function isUnchanged(before: Site, after: Site): boolean {
  const [a, b] = [before.values, after.values];
  const [old, now] = [before.release.layers, after.release.layers];
  if (old.length === now.length && old.every((layer, i) => layer === now[i])) return true;
  return a.version === b.version && JSON.stringify(a.written) === JSON.stringify(b.written);
}

/** Why the plan of a change would be worth nothing; undefined if it is worth something. */
export function faultOf(before: Site, after: Site): string | undefined {
  const [from, to] = [before.values.chart.name, after.values.chart.name];
  if (from !== to) {
    return `it was for the ${from} chart and is now for ${to}; that is another deployment, not a change`;
  }
  if (!isSound(before) || !isSound(after)) {
    const which = isSound(after) ? 'what is deployed' : 'the new text';
    return `${which} is no valid YAML, so what it changes cannot be told`;
  }
  return undefined;
}

function isSound({ release }: Site): boolean {
  return release.layers.every((layer) => layer.kind !== 'text' || isReadable(layer));
}
