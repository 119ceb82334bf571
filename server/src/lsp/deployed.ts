import type { Config } from '../core/config.ts';
import { siteOf } from '../core/plan/pair-releases.ts';
import type { Release } from '../core/releases/release.ts';
import type { Site } from '../core/releases/site.ts';
import type { BaseText } from '../features/answers.ts';
import type { Linted } from './lint-cache.ts';

/** The releases as they are deployed, worked out again only when something else than the base's files changes. */
export function createDeployed() {
  let last: { readonly of: readonly unknown[]; readonly deployed: Deployed } | undefined;
  return (
    workspace: NonNullable<Linted['workspace']>,
    config: Config,
    known: ReadonlyMap<string, BaseText | null>,
    generation: number,
  ): Deployed => {
    const others = workspace.names().filter((name) => !known.has(name));
    // The configuration is made anew for each version of a document.
    const of = [
      workspace,
      JSON.stringify(config),
      generation,
      ...others.map((name) => workspace.source(name)),
    ];
    const before = last;
    if (before?.of.length === of.length && before.of.every((it, i) => it === of[i])) {
      return before.deployed;
    }
    const texts = new Map([...known].map(([name, base]) => [name, base?.text]));
    const sites = new WeakMap<Release, Site>();
    const deployed: Deployed = {
      releases: workspace.releasesWith(texts),
      siteOf: (release) => {
        const site = sites.get(release) ?? siteOf(release, config);
        if (site) sites.set(release, site);
        return site;
      },
    };
    last = { of, deployed };
    return deployed;
  };
}

export interface Deployed {
  readonly releases: readonly Release[];
  siteOf(release: Release): Site | undefined;
}
