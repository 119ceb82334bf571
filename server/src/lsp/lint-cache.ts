import type { Config } from '../core/config.ts';
import { mergeConfigs } from '../core/config-file/merge-configs.ts';
import { folderOf } from '../core/file-names.ts';
import { type LintResult, locateValues } from '../core/lint.ts';
import { positionsOf } from '../core/positions.ts';
import type { RuleFailure } from '../core/run-rules.ts';
import type { Source } from '../core/source.ts';
import type { Words } from '../core/words/translate.ts';
import type { FileView } from '../core/workspace/file-view.ts';
import { matchesAny } from '../core/workspace/glob.ts';
import { isWithinIgnored, readExclude } from '../core/workspace/ignore.ts';
import type { SettingsAt, Views, Workspace } from '../core/workspace/workspace.ts';
import type { ChangesOfFile } from '../features/changes/changed-releases.ts';
import { isWithinLine } from '../features/completion/is-within-line.ts';
import type { HintMode } from '../features/hints/hint.ts';
import { type Document, nameOf } from './documents.ts';
import type { Settings } from './settings.ts';

export type Lint = (
  source: Source,
  config: Config,
  workspace?: Views,
  last?: LintResult,
) => LintResult | undefined;

/** One version of a document under certain settings, linted. */
export interface Linted {
  /** Tells this result from all others. */
  readonly id: string;
  readonly source: Source;
  readonly config: Config;
  /** Whether a person wants to be left in peace while typing. */
  readonly calm: boolean;
  readonly inlayHints: HintMode;
  readonly codeLens: boolean;
  /** Undefined for a document that is on no disk. */
  readonly workspace: Workspace | undefined;
  /** Neither switched off nor left out. */
  readonly isChecked: boolean;
  /** Undefined where there are no Polyaxon values, or where it is not checked. */
  readonly result: LintResult | undefined;
  /** What is not as it is deployed; undefined where that is not known, and where nothing is. */
  readonly changes?: ChangesOfFile;
  /** The language of the reader; undefined for English. */
  readonly words?: Words;
}

export interface LintCache {
  linted(document: Document, settings: Settings, workspace: Workspace | undefined): Linted;
  /**
   * What the version before was found to be, with this text: for whoever knows where values are in it
   * by trying a word out. Undefined where somebody has done more since than to type in a line.
   */
  typedIn(document: Document, settings: Settings): Linted | undefined;
  /** The same without waiting for the rules: what they found may be of the version before. */
  located(document: Document, settings: Settings, workspace: Workspace | undefined): Linted;
}

/**
 * Lints each version of a document once, as long as the files that have to do with it stay the same.
 * A result lives as long as its snapshot of the document, so nothing has to be forgotten by hand.
 */
export function createLintCache(
  lint: Lint,
  onFailure: (document: Document, failure: RuleFailure) => void,
): LintCache {
  interface Known {
    readonly settings: Settings;
    readonly sources: readonly unknown[];
    readonly linted: Linted;
    /** How much had changed beside it. */
    readonly beside: number | undefined;
  }
  const known = new WeakMap<Document, Known>();
  const last = new WeakMap<Document['opened'], Known>();
  const lastResult = ({ opened }: Document) => last.get(opened)?.linted.result;
  let count = 0;
  const readingOf = (document: Document, settings: Settings, workspace: Workspace | undefined) => {
    const source = { name: nameOf(document.uri), text: document.text };
    const above = workspace?.settingsFor(source.name);
    const config = configOf(source.name, settings, above);
    const view = workspace?.view(source.name, config.force);
    const sources = [above?.source, ...(view ? dependenciesOf(view) : [])];
    const before = known.get(document);
    const isKnown = before?.settings === settings && isSame(before.sources, sources);
    const isChecked = settings.enable && !(above && isLeftOut(source.name, above));
    const { calm, inlayHints, codeLens } = settings;
    const shown = { source, config, calm, inlayHints, codeLens, workspace, isChecked };
    return { sources, shown, linted: isKnown ? before.linted : undefined };
  };
  return {
    linted: (document, settings, workspace) => {
      const { sources, shown, linted } = readingOf(document, settings, workspace);
      if (linted) return linted;
      const { source, config, isChecked } = shown;
      const result = isChecked ? lint(source, config, workspace, lastResult(document)) : undefined;
      for (const failure of result?.failures ?? []) onFailure(document, failure);
      count++;
      const found = { id: String(count), ...shown, result };
      const beside = workspace?.changesBeside(source.name);
      const now = { settings, sources, linted: found, beside };
      known.set(document, now);
      if (result) last.set(document.opened, now);
      return found;
    },
    typedIn: (document, settings) => {
      const before = last.get(document.opened);
      const { result, source } = before?.linted ?? {};
      if (!before || !result || !source || before.settings !== settings) return undefined;
      if (before.linted.workspace?.changesBeside(source.name) !== before.beside) return undefined;
      const [site] = result.sites;
      const isPlain = site?.wholeFile && site.conditional === undefined;
      if (!isPlain || !isWithinLine(source.text, document.text)) return undefined;
      const now = { name: source.name, text: document.text };
      const typed = { ...result, source: now, positions: positionsOf(now.text) };
      return { ...before.linted, id: 'typed', source: now, result: typed };
    },
    located: (document, settings, workspace) => {
      const { shown, linted } = readingOf(document, settings, workspace);
      if (linted) return linted;
      const { source, config, isChecked } = shown;
      const before = lastResult(document) ?? { findings: [], failures: [], memory: [] };
      const found = isChecked
        ? locateValues(source, config, workspace, lastResult(document))
        : undefined;
      return { id: 'located', ...shown, result: found && { ...before, ...found } };
    },
  };
}

/** What is said in an editor's settings wins over what is said for the folder. */
function configOf(name: string, settings: Settings, above: SettingsAt | undefined): Config {
  const { profile, rules } = above?.settings ?? {};
  const ofFolder = { ...(profile ? { profile } : {}), ...(rules ? { rules } : {}) };
  const force = matchesAny(name, settings.files);
  return { ...mergeConfigs(ofFolder, settings.config), force };
}

function isLeftOut(name: string, { source, settings }: SettingsAt): boolean {
  if (name === source.name) return false;
  return isWithinIgnored(name, false, [readExclude(folderOf(source.name), settings.exclude)]);
}

/** All that a result depends on. A layer that did not change is the very same object. */
function dependenciesOf({ layers, problems, isVendored }: FileView): readonly unknown[] {
  return [
    isVendored,
    ...problems.flatMap(({ start, message }) => [start, message]),
    ...layers.flatMap(({ releases }) =>
      releases.flatMap(({ release, index }) => {
        const { name, chart, version, profile, isWhole, namedBy } = release;
        return [index, name, chart, version, profile, isWhole, namedBy.how, ...release.layers];
      }),
    ),
  ];
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}
