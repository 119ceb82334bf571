import type { Config } from '../core/config.ts';
import { lintConfigFile } from '../core/config-file/lint-config-file.ts';
import { mergeConfigs } from '../core/config-file/merge-configs.ts';
import { folderOf, nameFrom } from '../core/file-names.ts';
import type { LintResult } from '../core/lint.ts';
import type { FileReleases } from '../core/releases/release.ts';
import type { RuleFailure } from '../core/run-rules.ts';
import type { Source } from '../core/source.ts';
import { matchesAny } from '../core/workspace/glob.ts';
import type { Document } from './documents.ts';
import { isConfigFile } from './is-config-file.ts';
import type { Settings } from './settings.ts';
import type { Surroundings } from './surroundings.ts';

export type Lint = (
  source: Source,
  config: Config,
  releases: FileReleases,
) => LintResult | undefined;

/** One version of a document under certain settings, linted. */
export interface Linted {
  /** Tells this result from all others. */
  readonly id: string;
  readonly source: Source;
  readonly config: Config;
  readonly releases: FileReleases;
  /** Undefined where there are no Polyaxon values, or where checking is switched off. */
  readonly result: LintResult | undefined;
}

/**
 * Lints each version of a document once, as long as the files that have to do with it stay the same.
 * A result lives as long as its snapshot of the document, so nothing has to be forgotten by hand.
 */
export function createLintCache(
  lint: Lint,
  onFailure: (document: Document, failure: RuleFailure) => void,
): (document: Document, settings: Settings, around: Surroundings) => Linted {
  interface Known {
    readonly settings: Settings;
    readonly texts: readonly string[];
    readonly linted: Linted;
  }
  const known = new WeakMap<Document, Known>();
  let count = 0;
  return (document, settings, around) => {
    const last = known.get(document);
    const texts = textsOf(around);
    if (last?.settings === settings && isSame(last.texts, texts)) return last.linted;
    const { source, releases, sourceOf } = around;
    const config = configOf(settings, around);
    const check = () =>
      isConfigFile(source.name)
        ? lintConfigFile(source, config, sourceOf)
        : lint(source, config, releases);
    const result = settings.enable && !around.isExcluded ? check() : undefined;
    for (const failure of result?.failures ?? []) onFailure(document, failure);
    count++;
    const linted = { id: String(count), source, config, releases, result };
    known.set(document, { settings, texts, linted });
    return linted;
  };
}

/** What is said in an editor's settings wins over what is said for the folder. */
function configOf(settings: Settings, { source, config }: Surroundings): Config {
  const { profile, rules } = config?.file ?? {};
  const ofFolder = { ...(profile ? { profile } : {}), ...(rules ? { rules } : {}) };
  const force = matchesAny(source.name, settings.files);
  return { ...mergeConfigs(ofFolder, settings.config), force };
}

/** All texts that a result depends on, with their names. */
function textsOf({ source, config, releases, sourceOf }: Surroundings): readonly string[] {
  const named = config?.source === source ? config.file.releases : [];
  return [
    source.chartYaml ?? '',
    ...(config ? [config.source.name, config.source.text] : []),
    ...releases.problems.flatMap(({ start, message }) => [String(start), message]),
    ...releases.releases.flatMap(({ release: { name, complete, layers } }) => [
      `${name} ${complete}`,
      ...layers.flatMap(textOf),
    ]),
    ...named.flatMap(({ values }) => values.map(({ path }) => path)).flatMap(loaded),
  ];

  function loaded(path: string): readonly string[] {
    const layer = sourceOf(nameFrom(folderOf(source.name), path));
    if (!layer) return [path];
    return 'unread' in layer ? [layer.unread] : textOf(layer);
  }
}

function textOf({ name, text, chartYaml = '' }: Source): readonly string[] {
  return [name, text, chartYaml];
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}
