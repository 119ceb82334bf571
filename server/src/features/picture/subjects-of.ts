import { baseName } from '../../core/file-names.ts';
import type { Site } from '../../core/hosts/site.ts';
import { spanInSite } from '../../core/hosts/span-in-site.ts';
import type { LintResult } from '../../core/lint.ts';
import { type PathLike, toPath } from '../../core/path.ts';
import { positionsOf } from '../../core/positions.ts';
import { decidingLayer } from '../../core/releases/layering.ts';
import { contains } from '../../core/span.ts';
import type { Place, Subject } from './subject.ts';

/** How a file is called in the picture. */
export type NameOf = (name: string) => string;

/**
 * The releases that linted files are layers of, each once; a place with values that is in no release is
 * one by itself.
 */
export function subjectsOf(results: readonly LintResult[], nameOf: NameOf): readonly Subject[] {
  const found = results.flatMap((result) => {
    const sites = result.sites.flatMap((site) => [site, ...(site.inOtherReleases ?? [])]);
    return sites.map((site) => ({ key: keyOf(site, result), result, site }));
  });
  const keys = [...new Set(found.map(({ key }) => key))];
  return keys.flatMap((key) => {
    const group = found.filter((each) => each.key === key);
    const [first] = group;
    if (!first) return [];
    const { site, result } = first;
    return [
      {
        name: site.layering?.release.name ?? nameOfSite(site, result, nameOf),
        files: filesOf(site, result).map(nameOf),
        values: site.values,
        role: site.role,
        findings: group.flatMap((each) => findingsIn(each.site, each.result)),
        isBroken: group.some(({ site: { document } }) => document.problems.length > 0),
        placeOf: (path: PathLike) => placeOf(site, result, path, nameOf),
      },
    ];
  });
}

function keyOf(site: Site, { source, sites }: LintResult): string {
  const { layering } = site;
  if (!layering) return JSON.stringify([source.name, sites.indexOf(site)]);
  const { name, layers } = layering.release;
  return JSON.stringify([name, site.values.chart.name, layers.map((layer) => layer.name)]);
}

/** A file with several places says which chart each is for. */
function nameOfSite({ values }: Site, { source, sites }: LintResult, nameOf: NameOf): string {
  const name = baseName(nameOf(source.name));
  return sites.length > 1 ? `${name}: ${values.chart.name}` : name;
}

function filesOf({ layering }: Site, { source }: LintResult): readonly string[] {
  return layering ? layering.release.layers.map(({ name }) => name) : [source.name];
}

/** A finding belongs to the place that it stands in; one of the file as a whole to all of them. */
function findingsIn(site: Site, { findings, sites }: LintResult) {
  if (sites.length === 1) return findings;
  return findings.filter(({ span }) => contains(site.document.span, span.start));
}

function placeOf(
  site: Site,
  result: LintResult,
  path: PathLike,
  nameOf: NameOf,
): Place | undefined {
  const keys = toPath(path);
  const { layering } = site;
  if (!layering) return at(result.source.name, result.source.text, site, keys, nameOf);
  const decides = decidingLayer(layering, keys);
  const layer = layering.layers[decides] ?? layering.set;
  if (!layer?.place) return undefined;
  return at(layer.source.name, layer.source.text, layer.place, keys, nameOf);
}

function at(
  name: string,
  text: string,
  place: Parameters<typeof spanInSite>[0],
  path: readonly (string | number)[],
  nameOf: NameOf,
): Place {
  const span = spanInSite(place, path, 'key');
  const { line, character } = positionsOf(text).positionAt(span.start);
  return { file: nameOf(name), line: line + 1, column: character + 1 };
}
