import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const ACTION = fileURLToPath(new URL('../../action/run.mjs', import.meta.url));
const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const MARK = '<!-- polyaxon-values plan -->';

const OLD = 'deploymentChart: platform\noperator:\n  enabled: true\n';
const NEW = OLD.replace('true', 'false');

interface Call {
  readonly method: string;
  readonly url: string;
  readonly token: string | undefined;
  readonly body: string;
}

/** GitHub's comments, as far as the action asks for them. */
async function startGithub(t: TestContext, comments: readonly object[], status = 200) {
  const calls: Call[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    const { method = '', url = '', headers } = request;
    calls.push({ method, url, token: headers.authorization, body });
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(method === 'GET' ? comments : {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  const address = server.address();
  assert.ok(typeof address === 'object' && address);
  return { url: `http://127.0.0.1:${address.port}`, calls };
}

/** A repository with a commit and a change of it, and what the action does there. */
async function runAction(t: TestContext, variables: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'polyaxon-action-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
      cwd: folder,
    });
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  git('init', '--quiet');
  write('values.yaml', OLD);
  git('add', '.');
  git('commit', '--quiet', '--message', 'deployed');
  write('values.yaml', NEW);
  write('event.json', JSON.stringify({ pull_request: { number: 7 } }));
  const env = {
    ...{ PATH: process.env.PATH ?? '', RUNNER_TEMP: folder, PACKAGE: CLI, BASE: 'HEAD' },
    ...{ PATHS: 'values.yaml', FORMAT: 'stylish' },
    ...{ GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary') },
    ...{ GITHUB_REPOSITORY: 'a/b', GITHUB_EVENT_PATH: join(folder, 'event.json') },
    ...variables,
  };
  const { code, stderr } = await new Promise<{ code: unknown; stderr: string }>((resolve) => {
    execFile(process.execPath, [ACTION], { cwd: folder, env }, (error, _, said) =>
      resolve({ code: error?.code ?? 0, stderr: said }),
    );
  });
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  return { code, stderr, output: read('output'), summary: read('summary') };
}

test('with a base, the summary and a new comment have the plan', async (t) => {
  const github = await startGithub(t, [{ id: 1, body: 'Nice.' }]);
  const { stderr, output, summary } = await runAction(t, {
    TOKEN: 'secret',
    GITHUB_API_URL: github.url,
  });
  assert.match(summary, /What this change does to Polyaxon/);
  assert.match(summary, /crd-removed/);
  assert.match(output, /^plan=.*plan\.md$/m);
  assert.match(stderr, /commented/);
  const [list, post, ...others] = github.calls;
  assert.deepEqual(others, []);
  assert.equal(list?.url, '/repos/a/b/issues/7/comments?per_page=100&page=1');
  assert.equal(list?.token, 'Bearer secret');
  assert.deepEqual([post?.method, post?.url], ['POST', '/repos/a/b/issues/7/comments']);
  const { body } = JSON.parse(post?.body ?? '');
  assert.ok(body.startsWith(`${MARK}\n## What this change does`));
  assert.match(body, /crd-removed/);
});

test('the comment of an earlier run is written over', async (t) => {
  const github = await startGithub(t, [
    { id: 1, body: 'Nice.' },
    { id: 2, body: `${MARK}\nold` },
  ]);
  await runAction(t, { TOKEN: 'secret', GITHUB_API_URL: github.url });
  const { method, url } = github.calls.at(-1) ?? {};
  assert.deepEqual([method, url], ['PATCH', '/repos/a/b/issues/comments/2']);
});

test('without a token there is no comment, without a base no plan', async (t) => {
  const { stderr, summary } = await runAction(t, {});
  assert.match(summary, /What this change does/);
  assert.doesNotMatch(stderr, /comment/);
  const plain = await runAction(t, { BASE: '' });
  assert.doesNotMatch(plain.summary, /What this change does/);
  assert.doesNotMatch(plain.output, /plan=/);
});

test('a commit that is not there, and a GitHub that refuses, are said', async (t) => {
  const unknown = await runAction(t, { BASE: 'nowhere' });
  assert.match(unknown.stderr, /git knows no commit 'nowhere'/);
  const github = await startGithub(t, [], 403);
  const refused = await runAction(t, { TOKEN: 'secret', GITHUB_API_URL: github.url });
  assert.match(refused.stderr, /GitHub answers 403/);
  assert.match(refused.summary, /What this change does/);
  assert.equal(refused.code, 0);
});

test('the job of the page gives the action what it needs', () => {
  const page = readFileSync(new URL('../../docs/ci.md', import.meta.url), 'utf8');
  const text = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].find(([, it]) =>
    it?.includes('base:'),
  );
  const { jobs } = parse(text?.[1] ?? '');
  const { permissions, steps } = jobs.values;
  assert.equal(permissions['pull-requests'], 'write');
  assert.deepEqual(steps[0].with, { 'fetch-depth': 2 });
  assert.deepEqual(steps[1].with, { base: 'HEAD^1', token: '${{ github.token }}' });
});
