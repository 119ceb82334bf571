import { show } from '../changes/changed.ts';
import type { Config } from '../config.ts';
import { readSuppressions, suppress } from '../directives/suppress.ts';
import { effectiveValues } from '../effects/effective-values.ts';
import type { Effects } from '../effects/effects.ts';
import type { Finding, Related } from '../finding.ts';
import { isTruthy, type Json } from '../json.ts';
import { getAt, type Path } from '../path.ts';
import { positionsOf } from '../positions.ts';
import { decidingLayer } from '../releases/deciding-layer.ts';
import { writtenBy } from '../releases/release.ts';
import { resolveSite } from '../releases/resolve-site.ts';
import type { Site } from '../releases/site.ts';
import { spanInLayer } from '../releases/span-in-site.ts';
import { rules } from '../rules/index.ts';
import { type ChangeContext, isChangeRule } from '../rules/rule.ts';
import { findingOf } from '../run-rules.ts';
import { effectOfNull } from '../shape/effect.ts';
import type { Source } from '../source.ts';
import { isSecret } from '../values/is-secret.ts';
import { createValues, type Values } from '../values/values.ts';
import { type Message, say } from '../words/say.ts';
import type { YamlComment } from '../yaml/tree.ts';

/** A finding of a change, and the text that it is in: the layer that decides it. */
export interface ChangeFinding {
  readonly source: Source;
  readonly finding: Finding;
}

/** What the change rules say of a release, given what is deployed of it. */
export function checkChange(
  before: Site,
  after: Site,
  effects: Effects,
  config: Config,
): readonly ChangeFinding[] {
  const { chart } = after.values;
  if (chart.name !== before.values.chart.name) return [];
  const context = {
    before: withSubcharts(before.values, effects),
    after: withSubcharts(after.values, effects),
  };
  const found = rules.filter(isChangeRule).filter(({ charts }) => charts.includes(chart.name));
  return found.flatMap((rule) => {
    const level = config.rules?.[rule.id];
    if (level === 'off') return [];
    return [...rule.checkChange(context)].flatMap((report) => {
      const finding = findingOf(rule, report, level, after);
      const { path } = finding;
      return isKnown(path, before, after) &&
        !isOfDefaults(path, before, after) &&
        !isRefused(path, after)
        ? [landed(finding, before, after, config)]
        : [];
    });
  });
}

/** Without the findings that comments of the text silence, as they silence all others. */
export function withoutSilenced(
  findings: readonly ChangeFinding[],
  commentsOf: (name: string) => readonly YamlComment[],
): readonly ChangeFinding[] {
  return findings.filter(({ source: { name, text }, finding }) => {
    const { positionAt } = positionsOf(text);
    const lineAt = (offset: number) => positionAt(offset).line;
    const suppressions = readSuppressions(text, commentsOf(name), lineAt);
    return suppress([finding], suppressions, lineAt).kept.length > 0;
  });
}

/** Where something below or between the layers is not known, only what is written on both sides is. */
function isKnown(path: Path, before: Site, after: Site): boolean {
  // Which version of the chart it is, is known however it is said.
  if (path[0] === 'deploymentVersion') return true;
  return [before, after].every(
    ({ role, values }) => role === 'root' || getAt(values.written, path) !== undefined,
  );
}

/** What differs by the defaults of two versions alone is told with the cliffs between them. */
function isOfDefaults(path: Path, before: Site, after: Site): boolean {
  return (
    path[0] !== 'deploymentVersion' &&
    before.values.version !== after.values.version &&
    [before, after].every(({ values }) => getAt(values.written, path) === undefined)
  );
}

/** With a section deleted that the chart needs Helm stops, and that is told: nothing changes. */
function isRefused(path: Path, { values }: Site): boolean {
  return path.some((_, index) => {
    const above = path.slice(0, index + 1);
    return (
      getAt(values.written, above) === null &&
      ['stops', 'refused'].includes(effectOfNull(values, above))
    );
  });
}

/** In the layer that decides the value, with the place of the old one. */
function landed(finding: Finding, before: Site, after: Site, config: Config): ChangeFinding {
  const { path } = finding;
  const { release } = after;
  const site = resolveSite(release, decidingLayer(release.layers, path), config) ?? after;
  const told: Finding = { ...finding, site, span: spanInLayer(site.layer, path, 'key') };
  const related = deployedAt(path, before) ?? defaultOf(told, before);
  return { source: site.layer.source, finding: related ? { ...told, related: [related] } : told };
}

function deployedAt(path: Path, { release, layer }: Site): Related | undefined {
  const decided = release.layers[decidingLayer(release.layers, path)];
  const holder = decided && decided.kind !== 'unknown' ? decided : layer;
  const value = getAt(writtenBy(holder), path);
  if (value === undefined) return undefined;
  const span = spanInLayer(holder, path, 'key');
  return { source: holder.source, span, message: say`Deployed: ${shown(path, value)}` };
}

/** What is not written has no place of its own. */
function defaultOf({ path, span, site }: Finding, { values }: Site): Related | undefined {
  const value = values.get(path);
  if (value === undefined || !site) return undefined;
  const message = say`Deployed: the chart’s default, ${shown(path, value)}`;
  return { source: site.layer.source, span, message };
}

function shown(path: Path, value: Json): Message {
  return isSecret(path) && isTruthy(value) ? say`another value, a secret` : show(value);
}

function withSubcharts(
  { chart, profile, written, version }: Values,
  effects: Effects,
): ChangeContext['before'] {
  const effective = effectiveValues(effects, chart.defaults, written);
  return createValues(chart, profile, written, effective, version);
}
