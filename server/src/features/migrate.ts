import { resolveChart } from '../core/charts/catalog.ts';
import { compareVersions, isVersion } from '../core/charts/version.ts';
import type { Config } from '../core/config.ts';
import { readPragma } from '../core/directives/pragma.ts';
import type { Finding } from '../core/finding.ts';
import type { Fix, TextEdit } from '../core/fix.ts';
import { snippetScalar } from '../core/fixes/snippet.ts';
import { fixesOf, fixOf } from '../core/fixes-of.ts';
import { type LintResult, lint } from '../core/lint.ts';
import { formatPath, type Path } from '../core/path.ts';
import type { Section } from '../core/rules/rule.ts';
import type { Source } from '../core/source.ts';
import { type Message, say, textOf } from '../core/words/say.ts';
import { applyEdits } from '../core/yaml/edit/apply-edits.ts';
import { replacement } from './fix-all.ts';
import { type Told, tagsThatMove, toldOf } from './migrate-told.ts';

export interface Migration {
  readonly text: string;
  /** The chart version that the text is for now. */
  readonly version: string;
  /** What was done, in this order. */
  readonly moved: readonly Move[];
  /** What a person must still decide, in the order of the text. */
  readonly left: readonly Finding[];
  /** What changes without a finding: defaults that turned, tags that stay. */
  readonly told: readonly Told[];
  /** What the text is after it. */
  readonly result: LintResult;
}

export interface Move {
  /** The key as it was, e.g. `serviceType`. */
  readonly key: string;
  /** The fix's title: `Move to gateway.service.type`. */
  readonly title: string;
}

/** Rules whose fixes carry a setting over to where a newer chart reads it. */
const MOVING: readonly string[] = [
  'removed-key',
  'subchart-key-ignored',
  'security-context-legacy-keys',
  'postgresql-persistence-ignored',
];

/** What concerns keys and the render; advice about a deployment is for `check`. */
const TELLING: readonly Section[] = ['file', 'shape', 'render', 'no-effect'];

/** Files of old images go on to name them, which no move can mend. */
const ALSO_TOLD: readonly string[] = ['security-context-legacy-keys', 'image-tag-skew'];

/** Far more than there are former keys; each move takes one of them away. */
const MAX_MOVES = 500;

/**
 * Brings values to a newer chart: moves and renames every key that has a place there, with its
 * comments, one after the other, and leaves the rest. Undefined for a text without Polyaxon values.
 */
export function migrate(source: Source, config: Config, to = 'latest'): Migration | undefined {
  const before = lint(source, config);
  const [site] = before?.sites ?? [];
  if (!before || !site) return undefined;
  const chart = site.values.chart.name;
  const { version } = resolveChart(chart, to).chart;
  // The keys that tell what a file is may be among those that move.
  const kept = before.sites.length === 1 ? { force: true, chart } : { force: true };
  const target: Config = { ...config, ...kept, version };
  const moved: Move[] = [];
  const tags = version === site.values.version ? [] : tagsThatMove(site.values);
  let text = withVersion(source.text, before, version, tags);
  for (const path of text === source.text ? [] : tags) {
    moved.push({ key: formatPath(path), title: textOf(say`Use ${version}`) });
  }
  let result = lint({ ...source, text }, { ...target, rules: {} });
  while (result && moved.length < MAX_MOVES) {
    const next = nextMove(result);
    if (!next) break;
    moved.push({ key: formatPath(next.finding.path), title: next.fix.title });
    text = applyEdits(text, next.fix.edits);
    result = lint({ ...source, text }, { ...target, rules: {} });
  }
  const after = lint({ ...source, text }, target);
  if (!after) return undefined;
  const [{ values } = site] = after.sites;
  const told = version === site.values.version ? [] : [...toldOf(site.values, values)];
  return { text, version, moved, left: after.findings.filter(isLeft), told, result: after };
}

/** The migration to the latest chart as one edit; undefined where there is nothing to move. */
export function migrationEdits(
  source: Source,
  config: Config,
): { readonly title: Message; readonly edits: readonly TextEdit[] } | undefined {
  const migration = migrate(source, config);
  if (!migration || migration.text === source.text) return undefined;
  const title = say`Migrate to chart ${migration.version}`;
  return { title, edits: [replacement(source.text, migration.text)] };
}

function nextMove({ findings }: LintResult): { finding: Finding; fix: Fix } | undefined {
  for (const finding of findings) {
    const [fix] = MOVING.includes(finding.rule.id) ? fixesOf(finding) : [];
    if (fix) return { finding, fix };
  }
  return undefined;
}

function isLeft({ rule: { id, section }, severity }: Finding): boolean {
  if (severity !== 'error' && severity !== 'warning') return false;
  return ALSO_TOLD.includes(id) || TELLING.includes(section);
}

/** The text with the new version wherever it names the old one: in its values, tags, or a comment. */
function withVersion(
  text: string,
  { sites: [site] }: LintResult,
  version: string,
  tags: readonly Path[],
): string {
  const { deploymentVersion } = site?.values.written ?? {};
  const isOld =
    typeof deploymentVersion === 'string' &&
    isVersion(deploymentVersion) &&
    compareVersions(deploymentVersion, version) !== 0;
  const places = [...(isOld ? [['deploymentVersion']] : []), ...tags];
  const changes = places.map((path) => ({ replace: path, with: snippetScalar(version) }));
  const fix = changes.length > 0 && site ? fixOf({ title: '', changes }, site) : undefined;
  const updated = fix ? applyEdits(text, fix.edits) : text;
  if (readPragma(updated)?.version === undefined) return updated;
  return updated.replace(
    /^(\uFEFF?[ \t]*#[ \t]*polyaxon-values:.*?\bversion=)\S+/m,
    (_match, start) => `${start}${version}`,
  );
}
