import { history } from '../../../generated/charts.js';
import type { Path } from '../path.ts';
import type { ChartName } from './chart.ts';
import { compareVersions } from './version.ts';

/** The release lines (2.15, …) whose templates read a key. */
export interface KeyHistory {
  /** The first one; undefined if the oldest known line reads it already. */
  readonly first?: string;
  /** The last one; undefined if the newest known line still reads it. */
  readonly last?: string;
}

/** Since when and until when a chart reads a key or anything below it; undefined if it never does. */
export function keyHistory(chart: ChartName, path: Path): KeyHistory | undefined {
  const key = toKey(path);
  const { reads, releases } = history[chart];
  const ofLines = Object.entries(reads)
    .filter(([, paths]) => paths.some((read) => covers(read, key)))
    .map(([range]) => range.split(' '));
  const ofReleases = Object.entries(releases)
    .filter(([, { adds }]) => adds.some((read) => covers(read, key)))
    .map(([version]) => lineOf(chart, version) ?? '')
    .map((line) => [line, line]);
  const ranges = [...ofLines, ...ofReleases];
  if (ranges.length === 0) return undefined;
  const lines = linesOf(chart);
  const first = lines.find((line) => ranges.some(([from]) => from === line));
  const last = lines.findLast((line) => ranges.some(([, to]) => to === line));
  return {
    ...(first === undefined || first === lines[0] ? {} : { first }),
    ...(last === undefined || last === lines.at(-1) ? {} : { last }),
  };
}

/** A test for whether the templates of a release, of a known line, read a key or anything below it. */
export function readsIn(chart: ChartName, version: string): (path: Path) => boolean {
  const { reads: all, releases } = history[chart];
  const line = lineOf(chart, version) ?? '';
  const { adds, lacks } = releases[numberOf(version)] ?? { adds: [], lacks: [] };
  const ofLine = Object.entries(all).flatMap(([range, paths]) => {
    const [first = '', last = ''] = range.split(' ');
    const isWithin = compareVersions(first, line) <= 0 && compareVersions(line, last) <= 0;
    return isWithin ? paths : [];
  });
  const missing = new Set(lacks);
  const reads = [...ofLine.filter((path) => !missing.has(path)), ...adds];
  // Most keys are read as they are; the rest is slow to find.
  const leaves = new Set(reads);
  return (path) => {
    const key = toKey(path);
    return leaves.has(key) || reads.some((read) => covers(read, key));
  };
}

/** `v2.8.0` and `2.8.0-rc1` are both 2.8.0. */
function numberOf(version: string): string {
  return /\d+\.\d+\.\d+/.exec(version)?.[0] ?? version;
}

/** Whether reading a path reads a key: the path itself, or what is below the key, or all above it. */
function covers(read: string, key: string): boolean {
  const whole = read.endsWith('.*') ? read.slice(0, -2) : undefined;
  return isAt(whole ?? read, key) || (whole !== undefined && isAt(key, whole));
}

/** Whether a dotted path is at another one or below it. */
function isAt(path: string, above: string): boolean {
  if (!path.startsWith(above)) return false;
  const next = path.charAt(above.length);
  return next === '' || next === '.' || next === '[';
}

/** The known release line that a version belongs to. */
export function lineOf(chart: ChartName, version: string): string | undefined {
  const line = /^v?(\d+\.\d+)(?:[.+-]|$)/i.exec(version.trim())?.[1];
  return linesOf(chart).find((known) => known === line);
}

/** How many release lines are between two versions. */
export function linesBetween(chart: ChartName, a: string, b: string): number {
  const older = (version: string) =>
    linesOf(chart).filter((line) => compareVersions(line, version) < 0).length;
  return Math.abs(older(a) - older(b));
}

/** Whether two versions bring the same sub-charts; the agent chart, which has none, moves along. */
export function haveSameSubcharts(a: string, b: string): boolean {
  const pinsOf = (version: string) => history.platform.pins[lineOf('platform', version) ?? ''];
  return pinsOf(a) === pinsOf(b);
}

function linesOf(chart: ChartName): readonly string[] {
  return Object.keys(history[chart].pins);
}

/** As history.json has it: `connections[].name`. */
function toKey(path: Path): string {
  return path
    .map((segment) => (typeof segment === 'number' ? '[]' : `.${segment}`))
    .join('')
    .slice(1);
}
