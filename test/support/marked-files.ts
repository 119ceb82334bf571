import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Config } from '../../server/src/core/config.ts';
import { CONFIG_FILE } from '../../server/src/core/config-file/config-file.ts';
import { lintConfigFile } from '../../server/src/core/config-file/lint-config-file.ts';
import { mergeConfigs } from '../../server/src/core/config-file/merge-configs.ts';
import { readConfigFile } from '../../server/src/core/config-file/read-config-file.ts';
import { baseName, folderOf, nameFrom } from '../../server/src/core/file-names.ts';
import type { Finding } from '../../server/src/core/finding.ts';
import { type LintResult, lint } from '../../server/src/core/lint.ts';
import { type Around, releasesOf } from '../../server/src/core/releases/plan-releases.ts';
import type { SourceOf } from '../../server/src/core/releases/release.ts';
import type { Source } from '../../server/src/core/source.ts';
import { type Mark, readMarks } from './marked-yaml.ts';

const CHART = 'Chart.yaml';

/** A folder of files, each linted as a shell would: by its releases. */
export interface Folder {
  readonly files: readonly (Source & { readonly marks: readonly Mark[] })[];
  /** Undefined for a file that is none of ours. */
  lint(name: string): LintResult | undefined;
}

/** Splits `=== name` sections and takes the marks out of them; see `marked-yaml.ts`. */
export function readFolder(marked: string, config: Config = {}): Folder {
  const all = marked
    .split(/^=== (?=\S)/m)
    .slice(1)
    .map((section) => {
      const [name = ''] = section.split('\n', 1);
      return { name, ...readMarks(section.slice(name.length + 1)) };
    });
  const chartYamlOf = (name: string) =>
    all.find((it) => it.name === nameFrom(folderOf(name), CHART));
  const files = all.flatMap((file) => {
    const chartYaml = chartYamlOf(file.name)?.text;
    if (baseName(file.name) === CHART) return [];
    return chartYaml === undefined ? [file] : [{ ...file, chartYaml }];
  });
  const sourceOf: SourceOf = (name) => {
    if (name.startsWith('..')) return { unread: 'outside' };
    return files.find((file) => file.name === name) ?? { unread: 'missing' };
  };
  const configFile = files.find(({ name }) => baseName(name) === CONFIG_FILE);
  const said = configFile && readConfigFile(configFile.text).config;
  const around: Around = {
    ...(configFile && said ? { config: { source: configFile, file: said } } : {}),
    files: files.filter((file) => file !== configFile).map(({ name }) => name),
    sourceOf,
  };
  const own: Config = {
    ...(said?.profile ? { profile: said.profile } : {}),
    ...(said?.rules ? { rules: said.rules } : {}),
  };
  const merged = mergeConfigs(own, config);
  const lintFile = (name: string) => {
    const file = files.find((each) => each.name === name);
    assert.ok(file, `There is no ${name}`);
    const result =
      file === configFile
        ? lintConfigFile(file, merged, sourceOf)
        : lint(file, merged, releasesOf(file, around));
    assert.deepEqual(result?.failures ?? [], []);
    return result;
  };
  return { files, lint: lintFile };
}

/**
 * The findings of the rules named must be those that the marks in all files say, with the releases in
 * brackets where they are told: `postgresql-in-cluster (release prod)`.
 */
export function checkFolder(
  title: string,
  rules: readonly string[],
  marked: string,
  config?: Config,
): void {
  test(title, () => {
    const folder = readFolder(marked, config);
    const actual = folder.files.flatMap(({ name, text }) => {
      const findings = folder.lint(name)?.findings ?? [];
      const asked = findings.filter(({ rule }) => rules.includes(rule));
      return asked.map((finding) => `${name}:${describe(text, finding)}`);
    });
    const expected = folder.files.flatMap(({ name, marks }) =>
      marks.map(({ line, start, end, label }) => `${name}:${line + 1}:${start}-${end} ${label}`),
    );
    assert.deepEqual(actual.sort(), expected.sort());
  });
}

function describe(text: string, { rule, span, message }: Finding): string {
  const before = text.slice(0, span.start);
  const column = span.start - (before.lastIndexOf('\n') + 1);
  const releases = / \(releases? [^)]*\)$/.exec(message)?.[0] ?? '';
  const line = before.split('\n').length;
  return `${line}:${column}-${column + span.end - span.start} ${rule}${releases}`;
}
