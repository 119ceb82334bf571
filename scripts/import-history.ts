import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareVersions } from '../server/src/core/charts/version.ts';
import { readChart } from './import-chart/read-chart.ts';
import type { Read } from './import-chart/read-templates.ts';

const FOLDERS = { platform: 'polyaxon', agent: 'agent' } as const;

/**
 * `node scripts/import-history.ts <git repository of the charts>`: writes schemas/charts/history.json,
 * which keys the last release of each line (1.20, 2.0, …) reads, and what earlier releases of the line
 * read besides (`adds`) and do not read (`lacks`); `a.*` is rendered whole. Old lines have no tags, so
 * the commits that change Chart.yaml say which release they belong to.
 */
function importHistory(repository: string): object {
  const git = (...args: readonly string[]) =>
    execFileSync('git', [`--git-dir=${repository}`, ...args], { maxBuffer: 2 ** 28 });
  return Object.fromEntries(
    Object.entries(FOLDERS).map(([chart, folder]) => [chart, historyOf(folder, git)]),
  );
}

type Git = (...args: readonly string[]) => Buffer;

function historyOf(folder: string, git: Git): object {
  const pins: Record<string, string> = {};
  const releases: Record<string, object> = {};
  const readBy = new Map<string, string[]>();
  const lines = [...lastCommits(folder, git)].sort(([a], [b]) => compareVersions(a, b));
  for (const [line, commit] of lines) {
    const { dependencies, templates } = readAt(commit, folder, git);
    const pinned = Object.entries(dependencies).map((pin) => pin.join(' '));
    pins[line] = pinned.sort().join(', ');
    const keys = keysOf(templates.reads);
    for (const key of keys) readBy.set(key, [...(readBy.get(key) ?? []), line]);
    for (const [version, tag] of releasesOf(line, folder, git)) {
      const own = keysOf(readAt(tag, folder, git).templates.reads);
      const adds = own.filter((key) => !keys.includes(key));
      const lacks = keys.filter((key) => !own.includes(key));
      if (adds.length > 0 || lacks.length > 0) releases[version] = { adds, lacks };
    }
  }
  const names = lines.map(([line]) => line);
  const reads: Record<string, string[]> = {};
  for (const [path, by] of [...readBy].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const range of rangesOf(by, names)) reads[range] = [...(reads[range] ?? []), path];
  }
  return { pins, reads, releases };
}

function keysOf(reads: ReadonlyMap<string, Read>): readonly string[] {
  return [...reads].map(([path, read]) => (read === 'subtree' ? `${path}.*` : path));
}

/** The releases of a line that have a tag: version → tag. */
function releasesOf(line: string, folder: string, git: Git): ReadonlyMap<string, string> {
  const tags = git('tag', '--list', `v${line}.*`).toString().trim().split('\n');
  return new Map(
    tags
      .filter((tag) => tag === `v${versionAt(tag, folder, git)}`)
      .map((tag) => [tag.slice(1), tag]),
  );
}

/** Line → the commit of its last release. */
function lastCommits(folder: string, git: Git): ReadonlyMap<string, string> {
  const found = new Map<string, { version: string; commit: string }>();
  const note = (version: string | undefined, commit: string) => {
    if (version === undefined) return;
    const known = found.get(lineOf(version));
    if (!known || compareVersions(version, known.version) >= 0) {
      found.set(lineOf(version), { version, commit });
    }
  };
  for (const tag of git('tag').toString().trim().split('\n')) {
    if (/^v\d+\.\d+\.\d+$/.test(tag)) note(versionAt(tag, folder, git), tag);
  }
  note(versionAt('HEAD', folder, git), 'HEAD');
  const tagged = new Set(found.keys());
  const commits = git('log', '--format=%H', '--reverse', 'HEAD', '--', `${folder}/Chart.yaml`);
  for (const commit of commits.toString().trim().split('\n')) {
    const version = versionAt(commit, folder, git);
    if (version !== undefined && !tagged.has(lineOf(version))) note(version, commit);
  }
  return new Map([...found].map(([line, { commit }]) => [line, commit]));
}

function lineOf(version: string): string {
  return version.replace(/\.\d+$/, '');
}

/** Tags can lie: v1.2.0 is at a chart that says 1.6.2. Pre-releases are no line's last release. */
function versionAt(commit: string, folder: string, git: Git): string | undefined {
  try {
    const manifest = git('show', `${commit}:${folder}/Chart.yaml`).toString();
    return /^version: *['"]?(\d+\.\d+\.\d+)['"]?\s*$/m.exec(manifest)?.[1];
  } catch {
    return undefined;
  }
}

function readAt(commit: string, folder: string, git: Git) {
  const target = mkdtempSync(join(tmpdir(), 'chart-'));
  try {
    execFileSync('tar', ['-xf', '-', '-C', target], { input: git('archive', commit, folder) });
    return readChart(join(target, folder));
  } finally {
    rmSync(target, { recursive: true, force: true });
  }
}

/** `1.14 1.20`: first and last line, for each stretch without a gap. */
function rangesOf(lines: readonly string[], all: readonly string[]): readonly string[] {
  const ranges: string[][] = [];
  for (const line of lines) {
    const last = ranges.at(-1);
    if (last && all.indexOf(line) === all.indexOf(last.at(-1) ?? '') + 1) last.push(line);
    else ranges.push([line]);
  }
  return ranges.map((range) => `${range[0]} ${range.at(-1)}`);
}

if (import.meta.main) {
  const [repository] = process.argv.slice(2);
  if (repository === undefined)
    throw new Error('Usage: import-history <git repository of the charts>');
  const file = fileURLToPath(new URL('../schemas/charts/history.json', import.meta.url));
  writeFileSync(file, `${JSON.stringify(importHistory(repository), null, 2)}\n`);
}
