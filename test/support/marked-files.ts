import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Config } from '../../server/src/core/config.ts';
import { mergeConfigs } from '../../server/src/core/config-file/merge-configs.ts';
import type { Finding } from '../../server/src/core/finding.ts';
import { type LintResult, lint } from '../../server/src/core/lint.ts';
import type { Source } from '../../server/src/core/source.ts';
import { createWorkspace, type Workspace } from '../../server/src/core/workspace/workspace.ts';
import { type Mark, readMarks } from './marked-yaml.ts';

/** A folder of files, each linted as a shell would: by its releases. */
export interface Folder {
  readonly files: readonly (Source & { readonly marks: readonly Mark[] })[];
  readonly workspace: Workspace;
  /** Undefined for a file that is none of ours. */
  lint(name: string): LintResult | undefined;
}

/** Splits `=== name` sections and takes the marks out of them; see `marked-yaml.ts`. */
export function readFolder(marked: string, config: Config = {}): Folder {
  const files = marked
    .split(/^=== (?=\S)/m)
    .slice(1)
    .map((section) => {
      const [name = ''] = section.split('\n', 1);
      return { name, ...readMarks(section.slice(name.length + 1)) };
    });
  const workspace = createWorkspace();
  for (const { name, text } of files) workspace.read(name, { text });
  settle(workspace, files);
  const lintFile = (name: string) => {
    const file = files.find((each) => each.name === name);
    assert.ok(file, `There is no ${name}`);
    const { profile, rules } = workspace.settingsFor(name)?.settings ?? {};
    const own: Config = { ...(profile ? { profile } : {}), ...(rules ? { rules } : {}) };
    const result = lint({ name, text: file.text }, mergeConfigs(own, config), workspace);
    assert.deepEqual(result?.failures ?? [], []);
    return result;
  };
  return { files, workspace, lint: lintFile };
}

/** Answers what a workspace wants to know, from these files alone. */
function settle(workspace: Workspace, files: readonly Source[]): void {
  for (let asks = workspace.wanted(); asks.length > 0; asks = workspace.wanted()) {
    for (const ask of asks) {
      if (ask.kind === 'list') workspace.listed(ask.folder, []);
      else {
        const file = files.find(({ name }) => name === ask.name);
        workspace.read(ask.name, file ? { text: file.text } : { unread: 'missing' });
      }
    }
  }
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
      const asked = findings.filter(({ rule }) => rules.includes(rule.id));
      return asked.map((finding) => `${name}:${describe(text, finding)}`);
    });
    const expected = folder.files.flatMap(({ name, marks }) =>
      marks.map(({ line, start, end, label }) => `${name}:${line + 1}:${start}-${end} ${label}`),
    );
    assert.deepEqual(actual.sort(), expected.sort());
  });
}

function describe(text: string, { rule, span, releases }: Finding): string {
  const before = text.slice(0, span.start);
  const column = span.start - (before.lastIndexOf('\n') + 1);
  const line = before.split('\n').length;
  const word = releases?.length === 1 ? 'release' : 'releases';
  const told = releases ? ` (${word} ${releases.join(', ')})` : '';
  return `${line}:${column}-${column + span.end - span.start} ${rule.id}${told}`;
}
