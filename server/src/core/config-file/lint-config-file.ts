import { resolveChart } from '../charts/catalog.ts';
import { fileFinding } from '../check-file.ts';
import type { Config } from '../config.ts';
import { folderOf, nameFrom } from '../file-names.ts';
import type { Finding } from '../finding.ts';
import type { LintResult } from '../lint.ts';
import { positionsOf } from '../positions.ts';
import { createLayerPlaces } from '../releases/layer-places.ts';
import { layerProblem } from '../releases/layer-problem.ts';
import { namedRelease } from '../releases/named-releases.ts';
import type { SourceOf } from '../releases/release.ts';
import { resolveSet } from '../releases/resolve-in-releases.ts';
import { runInReleases } from '../releases/run-in-releases.ts';
import { invalidConfig } from '../rules/file/invalid-config.ts';
import { unknownChartVersion } from '../rules/file/unknown-chart-version.ts';
import { settleFindings } from '../settle-findings.ts';
import type { Source } from '../source.ts';
import { parseYaml } from '../yaml/parse.ts';
import type { ConfigProblem, NamedRelease } from './config-file.ts';
import { readConfigFile } from './read-config-file.ts';

/**
 * A configuration as `lint` tells of a values file: what is wrong with it and with the layers that it
 * names, and what the rules say of the values that it sets. Pure and total.
 */
export function lintConfigFile(
  source: Source,
  config: Config,
  sourceOf: SourceOf = () => undefined,
): LintResult {
  const { text } = source;
  const positions = positionsOf(text);
  const { comments } = parseYaml(text);
  const { config: file, problems } = readConfigFile(text);
  const layerPlaces = createLayerPlaces();
  const results = file.releases
    .map((release) => namedRelease(release, source, sourceOf))
    .flatMap((release) => resolveSet(release, config, layerPlaces))
    .map((site) => runInReleases(site, config));
  const found = {
    byRules: results.flatMap(({ findings }) => findings),
    ofFile: [
      ...problems.map(toFinding),
      ...file.releases.flatMap((release) => layerFindings(release, source, sourceOf)),
      ...file.releases.flatMap(versionFindings),
    ],
    problems: [],
  };
  const findings = settleFindings(text, found, comments, positions, config);
  const failures = results.flatMap((each) => each.failures);
  return { source, positions, comments, sites: [], findings, failures };
}

function toFinding({ start, end, message, replacement }: ConfigProblem): Finding {
  const finding = fileFinding(invalidConfig, { start, end }, message);
  if (replacement === undefined) return finding;
  const edits = [{ start, end, text: replacement }];
  return { ...finding, fixes: [{ title: `Change to ${replacement}`, edits, safe: false }] };
}

function layerFindings(
  { values }: NamedRelease,
  source: Source,
  sourceOf: SourceOf,
): readonly Finding[] {
  const folder = folderOf(source.name);
  return values.flatMap(({ path, start, end }) => {
    const message = layerProblem(path, sourceOf(nameFrom(folder, path)));
    return message === undefined ? [] : [fileFinding(invalidConfig, { start, end }, message)];
  });
}

function versionFindings({ chart = 'platform', version }: NamedRelease): readonly Finding[] {
  if (!version) return [];
  const { chart: nearest, exact } = resolveChart(chart, version.text);
  if (exact) return [];
  const message = `The ${chart} chart ${version.text} is not known here; the release is checked against ${nearest.version}.`;
  return [fileFinding(unknownChartVersion, version.span, message)];
}
