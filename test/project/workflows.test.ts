import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

interface Step {
  readonly uses?: string;
  readonly run?: string;
}

interface Job {
  readonly 'timeout-minutes'?: number;
  readonly needs?: unknown;
  readonly steps: readonly Step[];
  readonly permissions?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync(`${ROOT}package.json`, 'utf8'),
);
const files = globSync('.github/workflows/*.yml', { cwd: ROOT });

test('there are workflows', () => assert.ok(files.length >= 4));

for (const file of files) {
  const text = readFileSync(`${ROOT}${file}`, 'utf8');
  const { jobs, permissions }: Workflow = parse(text);
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  test(`${file}: foreign actions are pinned by commit, with the version beside it`, () => {
    const used = text.matchAll(/^\s*(?:- )?uses: (.*)$/gm);
    for (const [, action = ''] of used) {
      if (action !== './')
        assert.match(action, /^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });

  test(`${file}: may read, and where more is needed the job says so`, () => {
    assert.deepEqual(permissions, { contents: 'read' });
  });

  test(`${file}: no job runs forever`, () => {
    for (const [name, job] of Object.entries(jobs)) {
      assert.ok(job['timeout-minutes'] !== undefined, name);
    }
  });

  test(`${file}: nothing that comes from outside is pasted into a script`, () => {
    for (const { run = '' } of steps) assert.doesNotMatch(run, /\$\{\{/);
  });

  test(`${file}: the npm scripts that it runs are there`, () => {
    for (const { run = '' } of steps) {
      for (const [, name = ''] of run.matchAll(/\bnpm run (?:--silent )?([\w-]+)/g)) {
        assert.ok(name in scripts, name);
      }
    }
  });
}

test('the GitHub release comes when all registries have taken the files', () => {
  const { jobs }: Workflow = parse(readFileSync(`${ROOT}.github/workflows/release.yml`, 'utf8'));
  const others = Object.keys(jobs).filter((name) => name !== 'github');
  assert.deepEqual(jobs.github?.needs, others);
});

test('all workflows use one commit of an action', () => {
  const versions = new Map<string, string>();
  for (const file of files) {
    const text = readFileSync(`${ROOT}${file}`, 'utf8');
    for (const [, action = '', commit = ''] of text.matchAll(
      /uses: ([\w-]+\/[\w-]+)[\w/-]*@(.*)/g,
    )) {
      assert.equal(commit, versions.get(action) ?? commit, `${file}: ${action}`);
      versions.set(action, commit);
    }
  }
});
