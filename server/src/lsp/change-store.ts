import type { ChangeBase } from '../core/config.ts';
import type { Effects } from '../core/effects/effects.ts';
import type { Release } from '../core/releases/release.ts';
import type { Site } from '../core/releases/site.ts';
import type { Source } from '../core/source.ts';
import type { BaseText } from '../features/answers.ts';
import { withChangeFindings } from '../features/changes/change-findings.ts';
import {
  type ChangesOfFile,
  changedReleases,
  sitesOfReleases,
} from '../features/changes/changed-releases.ts';
import type { BaseTexts } from './base-texts.ts';
import { createDeployed } from './deployed.ts';
import type { createEffectsStore } from './effects-store.ts';
import type { Linted } from './lint-cache.ts';

/** What is deployed of the releases of documents, asked for in the background and kept. */
export interface ChangeStore {
  /** With what is changed, as far as it is known by now what is deployed; else `onKnown` is called later. */
  told(linted: Linted, base: ChangeBase): Linted;
  /** Waits until it is known. */
  settled(linted: Linted, base: ChangeBase): Promise<Linted>;
  /** Where an editor shows a text that is deployed. */
  uriOf(source: Source): string | undefined;
  /** Other texts are deployed now, or may be. */
  forget(): void;
  onKnown(listener: () => void): void;
}

/** Layers are found step by step: what is deployed may refer to other files than what is written now. */
const MOST_STEPS = 5;

export function createChangeStore(
  textsOf: BaseTexts,
  loadEffects: ReturnType<typeof createEffectsStore>,
  onError: (what: string, error: unknown) => void,
): ChangeStore {
  const known = new Map<string, BaseText | null>();
  /** What was asked for since the last `forget`. */
  let fresh = new Set<string>();
  let generation = 0;
  const looks = new WeakMap<Linted, Look>();
  const told = new WeakMap<Look, Linted>();
  const pending = new Map<string, Promise<void>>();
  const effects = new Map<string, Effects | undefined>();
  const listeners: (() => void)[] = [];
  let compared: Linted['workspace'];
  const deployed = createDeployed();

  const look = (linted: Linted): Look => {
    const last = looks.get(linted);
    if (last?.generation === generation) return last;
    const sites = linted.result ? sitesOfReleases(linted.result) : [];
    const own = sites.flatMap(({ release }) => filesOf(release));
    const { workspace, config } = linted;
    compared = workspace;
    const isReady = workspace !== undefined && own.every((name) => known.has(name));
    const { releases, siteOf } = isReady
      ? deployed(workspace, config, known, generation)
      : NOTHING_DEPLOYED;
    const changed = changedReleases(sites, releases, siteOf);
    const theirs = changed.flatMap(({ before }) => filesOf(before.release));
    const changes: ChangesOfFile = {
      releases: changed,
      of: sites.length,
      effectsOf: (site) => effects.get(keyOf(site)),
    };
    const next = { generation, files: [...new Set([...own, ...theirs])], changes };
    looks.set(linted, next);
    return next;
  };
  const unasked = ({ files }: Look) => files.filter((name) => !fresh.has(name));
  const unloaded = ({ changes }: Look) =>
    changes.releases.map(({ after }) => after).filter((site) => !effects.has(keyOf(site)));
  const isKnown = (linted: Linted) => {
    const seen = look(linted);
    return unasked(seen).length === 0 && unloaded(seen).length === 0;
  };

  /** What cannot be had is not asked for again until there is a reason. */
  const failed = (error: unknown) => onError('asking for what is deployed', error) ?? undefined;
  const learn = async (linted: Linted, base: ChangeBase): Promise<void> => {
    for (let step = 0; step < MOST_STEPS; step++) {
      const names = unasked(look(linted));
      if (names.length === 0) break;
      const asked = fresh;
      const texts = await textsOf(base, names).catch(failed);
      // Meanwhile other texts may be deployed, and then these are worth nothing.
      if (asked !== fresh) continue;
      for (const name of names) fresh.add(name);
      const isNew = names.some((name) => !isSame(known.get(name), texts?.get(name) ?? null));
      for (const name of names) known.set(name, texts?.get(name) ?? null);
      if (isNew) generation++;
    }
    for (const site of unloaded(look(linted))) {
      effects.set(keyOf(site), await loadEffects(site.values.chart).catch(failed));
      generation++;
    }
  };
  const ask = (linted: Linted, base: ChangeBase): Promise<void> => {
    const { name } = linted.source;
    const running = pending.get(name);
    if (running) return running;
    const asking = learn(linted, base).finally(() => pending.delete(name));
    pending.set(name, asking);
    return asking;
  };
  const withChanges = (linted: Linted): Linted => {
    const { result, config, id } = linted;
    const seen = look(linted);
    const { changes } = seen;
    if (!result || changes.releases.length === 0) return linted;
    const last = told.get(seen);
    if (last) return last;
    const more = withChangeFindings(result, changes, config);
    // Who has seen what is found need not be told again that nothing else is.
    const ownId = more === result ? id : `${id} ${generation}`;
    const next = { ...linted, id: ownId, result: more, changes };
    told.set(seen, next);
    return next;
  };
  const hasBase = ({ result, workspace }: Linted, base: ChangeBase) =>
    base !== 'off' && workspace !== undefined && (result?.sites.length ?? 0) > 0;

  return {
    told: (linted, base) => {
      if (!hasBase(linted, base)) return linted;
      if (!isKnown(linted)) {
        void ask(linted, base).then(() => {
          for (const listener of listeners) listener();
        });
      }
      return withChanges(linted);
    },
    settled: async (linted, base) => {
      if (!hasBase(linted, base)) return linted;
      if (!isKnown(linted)) await ask(linted, base);
      return withChanges(linted);
    },
    uriOf: ({ name, text }) => {
      const base = known.get(name);
      const isStill = compared?.source(name)?.text === text;
      return base?.text === text && !isStill ? base.uri : undefined;
    },
    forget: () => {
      fresh = new Set();
    },
    onKnown: (listener) => listeners.push(listener),
  };
}

/** What a document's releases are compared with, worked out once for each state of what is known. */
interface Look {
  readonly generation: number;
  /** All files that have a say in it. */
  readonly files: readonly string[];
  readonly changes: ChangesOfFile;
}

const NOTHING_DEPLOYED = { releases: [], siteOf: () => undefined };

function isSame(a: BaseText | null | undefined, b: BaseText | null): boolean {
  return a !== undefined && a?.text === b?.text && a?.uri === b?.uri;
}

function keyOf({ values: { chart } }: Site): string {
  return `${chart.name} ${chart.version}`;
}

function filesOf({ layers, namedBy }: Release): readonly string[] {
  const named = layers.flatMap((layer) => (layer.kind === 'unknown' ? [] : [layer.source.name]));
  return [...new Set([namedBy.source.name, ...named])];
}
