import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { splitWords } from '../../action/split-words.mjs';
import { readArguments } from '../../server/src/cli/arguments.ts';
import { commands } from '../../server/src/cli/commands/index.ts';
import { HELP } from '../../server/src/cli/help.ts';
import { lint } from '../../server/src/core/lint.ts';
import { blocksOf } from '../support/markdown.ts';
import { settingsIn } from '../support/settings-in.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const read = (name: string) => readFileSync(path.join(ROOT, name), 'utf8');
const { scripts, contributes } = JSON.parse(read('package.json'));

/** Pages that people read; those of the rules are generated, and their links are the rules'. */
const pages = globSync(['*.md', 'docs/*.md', 'docs/rules/README.md', '.github/*.md'], {
  cwd: ROOT,
});

test('there are pages', () => assert.ok(pages.length > 12, pages.join(' ')));

test('the README is short', () => assert.ok(read('README.md').split('\n').length <= 150));

test('the list of pages leads to each', () => {
  const list = read('docs/README.md');
  const missing = globSync('docs/*.md', { cwd: ROOT })
    .map((page) => path.basename(page))
    .filter((page) => page !== 'README.md' && !list.includes(`](${page})`));
  assert.deepEqual(missing, []);
});

for (const page of pages) {
  const text = read(page);
  const prose = text.replace(/^```.*?^```$/gms, '').replace(/`[^`\n]*`/g, '``');

  test(`${page}: links lead somewhere`, () => {
    for (const [, target = ''] of prose.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^(https:|mailto:)/.test(target)) continue;
      const [file = '', anchor] = target.split('#');
      const found = file === '' ? page : path.posix.join(path.posix.dirname(page), file);
      assert.ok(existsSync(path.join(ROOT, found)), target);
      if (anchor !== undefined) assert.ok(anchorsOf(read(found)).includes(anchor), target);
    }
  });

  test(`${page}: settings and commands of the editor are there`, () => {
    const known = [
      ...Object.keys(settingsIn(contributes)),
      ...contributes.commands.map(({ command }: { readonly command: string }) => command),
      'source.fixAll.polyaxonValues',
    ];
    for (const [name] of text.matchAll(
      /(?<![\w.])(?:source\.fixAll\.)?polyaxonValues(?:\.\w+)+/g,
    )) {
      assert.ok(
        known.some((each) => each === name || each.startsWith(`${name}.`)),
        name,
      );
    }
  });

  test(`${page}: what is typed is understood`, () => {
    for (const line of blocksOf(text).flatMap((block) => block.text.split('\n'))) {
      const [, typed] =
        /(?:^|[|] |helm |-- |npx --yes )polyaxon-values(?:@[\d.]+)? (.*)$/.exec(line) ?? [];
      if (typed !== undefined) assert.equal(problemWith(typed), undefined, line);
    }
    for (const [, name = ''] of text.matchAll(/\bnpm run ([\w-]+)/g))
      assert.ok(name in scripts, name);
  });

  test(`${page}: comments for the linter do what they say`, () => {
    for (const { language, text: values } of blocksOf(text)) {
      if (language !== 'yaml' || !/# polyaxon-values[-:]/.test(values)) continue;
      const { findings = [] } = lint({ name: 'values.yaml', text: values }, { force: true }) ?? {};
      const wrong = findings.filter(({ rule }) => /-directive$/.test(rule.id));
      assert.deepEqual(
        wrong.map(({ rule }) => rule.id),
        [],
        values,
      );
    }
  });
}

/** As GitHub makes them of headings. */
function anchorsOf(markdown: string): readonly string[] {
  const headings = markdown.replace(/^```.*?^```$/gms, '').matchAll(/^#+ (.*)$/gm);
  return [...headings].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/[^\w\s-]/g, '')
      .replace(/\s/g, '-'),
  );
}

/** The command and its options have to be there; files are the reader's own. */
function problemWith(typed: string): string | undefined {
  const [name = '', ...rest] = splitWords(typed.replace(/\s[>|#].*$/, '').replace(/\)"?'?.*$/, ''));
  if (name === 'help' || name === 'version') return undefined;
  const command = commands.find((each) => each.name === name);
  if (!command) return `there is no command ${name}`;
  const args = readArguments(rest, [...command.options, HELP]);
  return 'problem' in args ? args.problem : undefined;
}
