import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { blocksOf } from '../support/markdown.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const pages = globSync(['*.md', 'docs/*.md'], { cwd: ROOT }).toSorted();

/** What a reader types that is not typed here, and why. */
const NOT_RUN: readonly (readonly [start: string, why: string])[] = [
  ['helm template ', 'asks the charts’ repository over the network'],
  ['helm plugin install ', 'the address is nobody’s yet; test/helm types it with another one'],
  ['helm polyaxon-values ', 'test/helm runs the plugin in a real Helm'],
  ['docker run ', 'there is no container image yet'],
];

/** What a maintainer types in the repository itself, by page; each is told where it is tried, or why not. */
const IN_REPOSITORY: Readonly<Record<string, string>> = {
  'npm start': 'opens an editor; the editor suite starts the same one',
  'npm start -- --check': 'scripts/clone.ts types it in a fresh clone',
  'npm run clone': 'types the README in a fresh clone',
  'npm test': 'this is it',
  'npm run package': 'scripts/clone.ts types it in a fresh clone',
  'npm run build && npm pack': 'scripts/clone.ts types it in a fresh clone',
  'npm pack': 'scripts/clone.ts types it in a fresh clone',
  'npm install --global': 'scripts/clone.ts does, into a folder of its own',
  'npm run generate': 'test/project/generated.test.ts compares what it writes',
  'npm run import-chart': 'test/project/import-chart.test.ts imports charts',
  'npm run import-effects': 'takes minutes and a real Helm; test/plan runs its parts',
  'npm run new-charts':
    'needs the charts’ repository; test/project/new-charts.test.ts runs its parts',
  'npm run oracle': 'needs a real Helm',
  'npm run screenshots': 'takes minutes in a real editor',
  'npm run bench': 'measures for minutes',
  'npm run beside': 'starts two servers for minutes',
  'npm run fuzz': 'runs as long as one likes',
  'npm run mutate': 'runs the tests hundreds of times',
  'npm run coverage': 'runs all tests once more',
  'npm run release': 'test/project/release.test.ts runs its parts',
  'npm publish': 'publishes',
  'npm install --package-lock-only': 'asks the registry',
  'git tag': 'publishes',
};

test('each command for the repository that a page names has been tried, or is told why not', () => {
  const known = Object.keys(IN_REPOSITORY);
  const named = pages.flatMap((page) =>
    [...readFileSync(path.join(ROOT, page), 'utf8').matchAll(/`((?:npm|npx|git) [^`]*)`/g)].map(
      ([, command = '']) => ({ page, command }),
    ),
  );
  const isKnown = (command: string) =>
    known.some((each) => command === each || command.startsWith(`${each} `));
  assert.ok(named.length > 20);
  assert.deepEqual(
    named.filter(({ command }) => !isKnown(command)),
    [],
  );
  const said = (each: string) => named.some(({ command }) => command.startsWith(each));
  assert.deepEqual(
    known.filter((each) => !said(each)),
    [],
  );
});

test('every block for a shell holds nothing but what is typed here', () => {
  const others = pages.flatMap((page) =>
    blocksOf(readFileSync(path.join(ROOT, page), 'utf8'))
      .filter(({ language }) => ['sh', 'bash', 'shell', 'console'].includes(language))
      .flatMap(({ text }) => text.split('\n'))
      .filter((line) => line.trim() !== '' && !line.startsWith('#') && !COMMAND.test(line))
      .map((line) => `${page}: ${line}`),
  );
  assert.deepEqual(others, []);
});

const COMMAND = /^(?:polyaxon-values|helm|docker|npm|npx|git) /;

/** The reader's folder, before the first line of a page. */
const FOLDER: Readonly<Record<string, string>> = {
  'base.yaml': 'deploymentChart: platform\ndeploymentType: kubernetes\n',
  'prod.yaml': 'ingress:\n  enabled: true\n',
  'values.yaml':
    'deploymentChart: platform\ndeploymentVersion: 2.5.0\npostgresql: {enabled: true}\n',
  'values-prod.yaml': 'gateway:\n  service:\n    type: LoadBalancer\n',
  'old.yaml': 'deploymentChart: platform\nlogLevel: INFO\n',
  'new.yaml': 'deploymentChart: platform\nlogLevel: DEBUG\n',
  'deploy/values.yaml': 'deploymentChart: platform\nlogLevel: INFO\n',
  'envs/eu/values.yaml': 'deploymentChart: platform\n',
};

/** Without a path, `check` goes by the configuration; `init` is for a folder without one. */
const CONFIG = 'releases:\n  - name: prod\n    values: [base.yaml, prod.yaml]\n';

test('all that pages tell to type in a terminal runs as it stands', (t) => {
  if (process.platform === 'win32') return t.skip('pages are written for a POSIX shell');
  const tools = scratch();
  t.after(() => rmSync(tools, { recursive: true, force: true }));
  const put = (name: string, text: string) =>
    writeFileSync(path.join(tools, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  put('polyaxon-values', `exec '${process.execPath}' '${path.join(ROOT, 'dist/cli.js')}' "$@"`);
  // There is no cluster: the only thing that is asked of one is a release's values.
  put('helm', '[ "$1 $2" = "get values" ] && cat values.yaml');

  const left = new Set(NOT_RUN.map(([start]) => start));
  const wrong: string[] = [];
  for (const page of pages) {
    const typed = linesOf(readFileSync(path.join(ROOT, page), 'utf8'));
    if (typed.length === 0) continue;
    const folder = scratch();
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    const run = (line: string) =>
      spawnSync('sh', ['-c', line], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, PATH: `${tools}:${process.env.PATH}` },
      });
    for (const [name, text] of Object.entries(FOLDER)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    if (typed.includes('polyaxon-values check')) {
      writeFileSync(path.join(folder, '.polyaxon-values.yaml'), CONFIG);
    }
    const author = '-c user.name=a -c user.email=a@b.example -c commit.gpgsign=false';
    run(`git init -q -b main && git add . && git ${author} commit -q -m values`);
    for (const line of typed) {
      const skipped = NOT_RUN.find(([start]) => line.startsWith(start));
      if (skipped) left.delete(skipped[0]);
      else wrong.push(...problemsOf(page, line, run(line), folder));
    }
  }
  assert.deepEqual(wrong, []);
  assert.deepEqual([...left], [], 'no page says these any more');
});

/** 0 and 1 are answers; 2 is what could not be done. What a line says it writes has to be there. */
function problemsOf(
  page: string,
  line: string,
  { status, stderr }: ReturnType<typeof spawnSync>,
  folder: string,
): readonly string[] {
  const at = `${page}: ${line}`;
  if (status !== 0 && status !== 1) return [`${at}\n${status} ${String(stderr)}`];
  const [, file] = /polyaxon-values .*(?:> |-o |--output )([\w.-]+)/.exec(line) ?? [];
  if (file === undefined || readFileSync(path.join(folder, file), 'utf8') !== '') return [];
  return [`${at}\n${file} is empty`];
}

/** Blocks for a shell, and those without a language that hold commands. */
function linesOf(markdown: string): readonly string[] {
  return blocksOf(markdown)
    .filter(({ language }) => language === 'sh' || language === '')
    .flatMap(({ text }) => text.split('\n'))
    .filter((line) => COMMAND.test(line));
}

function scratch(): string {
  return mkdtempSync(path.join(tmpdir(), 'polyaxon-values-typed-'));
}
