import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import {
  CodeLensRequest,
  CompletionResolveRequest,
  HoverRequest,
  InlayHintRequest,
  RenameRequest,
} from 'vscode-languageserver/node';
import { accessTo } from '../support/file-access.ts';
import { startClient, URI } from '../support/lsp-client.ts';
import { readOwn } from '../support/read-own.ts';

const TEXT = 'deploymentChart: platform\nexternalServices: {}\n';
const RULE = 'core-node-isolation';
const TOP = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

test('problems, hovers and actions are told in the language of the editor', async (t) => {
  const client = await startClient(t, { locale: 'zh-cn', readOwn });
  await client.open(TEXT);
  const report = await client.pull();
  const found = report.kind === 'full' ? report.items.find(({ code }) => code === RULE) : undefined;
  assert.match(String(found?.message), /^核心服务可能与用户的运行任务落在同一节点/);
  const hover = await client.hover(TOP.start);
  assert.match(
    JSON.stringify(hover),
    /警告 `core-node-isolation`.*\*原因：\*运行任务耗尽或失去所在节点时/,
  );
  assert.match(JSON.stringify(hover), /\[Polyaxon 文档\]\(/);
  assert.match(JSON.stringify(hover), /捆绑的 PostgreSQL 已启用（默认）[^\n]* 同样还有：/);
  assert.doesNotMatch(JSON.stringify(hover), /Why:|What to do|Likewise|by default/);
  const onKey = await client.hover({ line: 1, character: 3 });
  assert.match(JSON.stringify(onKey), /platform [\d.]+ 中的默认值：/);
  const titles = (await client.actions(TOP)).map(({ title }) => title);
  assert.ok(titles.includes('为核心服务添加节点选择器'), titles.join('\n'));
});

test('what may be written is told in it, and pages', async (t) => {
  const client = await startClient(t, { locale: 'zh-cn', readOwn });
  const lines = ['deploymentChart: platform', '', 'gateway:', '  service:', '    type: '];
  await client.open(`# polyaxon-values-disable-line \n${lines.join('\n')}\n`);
  const detailAt = async (line: number, character: number, label: string) => {
    const items = await client.complete({ line, character });
    return items.find((each) => each.label === label);
  };
  const type = await detailAt(5, 10, 'ClusterIP');
  assert.equal(type?.detail, '仅集群内, 默认值');
  assert.equal((await detailAt(0, 31, 'dns-backend'))?.detail, 'DNS 前缀和 DNS 后端只设其一');
  assert.equal(
    (await detailAt(2, 0, 'plx-security-context'))?.detail,
    '核心服务以非 root 用户运行',
  );
  const key = await detailAt(2, 0, 'passwordLength');
  assert.equal(key?.detail, '整数 或 字符串 = 8');
  assert.ok(key);
  const { documentation } = await client.connection.sendRequest(CompletionResolveRequest.type, key);
  assert.match(JSON.stringify(documentation), /platform [\d.]+ 中的默认值/);
  const values = await client.connection.sendRequest('polyaxonValues/effectiveValues', {
    textDocument: { uri: URI },
  });
  assert.match(
    JSON.stringify(values),
    /# Helm 会为 values.yaml 使用的值：chart platform 2.15.1。.* # chart 默认值/,
  );
  const files = await client.connection.sendRequest('polyaxonValues/newFiles');
  assert.match(JSON.stringify(files), /"title":"从试用部署开始"/);
  const page = await client.connection.sendRequest('polyaxonValues/rulePage', { rule: RULE });
  assert.match(
    String(page),
    /^# core-node-isolation\n\n将核心服务固定到专用节点.*## 原因\n\n运行任务.*## 该怎么做.*## 更多信息/s,
  );
  assert.doesNotMatch(
    String(page).replace(/```.*?```|`[^`]*`|\(http\S*|来源：.*$/gs, ''),
    /[a-z]+ [a-z]+ [a-z]+/,
  );
  const rules = await client.connection.sendRequest('polyaxonValues/rules');
  assert.match(JSON.stringify(rules), /"title":"将核心服务固定到专用节点"/);
});

for (const locale of ['en', 'zh-tw', 'xx-none', '']) {
  test(`everything is in English for the locale ${JSON.stringify(locale)}`, async (t) => {
    const client = await startClient(t, { locale, readOwn });
    await client.open(TEXT);
    const report = await client.pull();
    const found =
      report.kind === 'full' ? report.items.find(({ code }) => code === RULE) : undefined;
    assert.match(String(found?.message), /^Core services can land on the same nodes/);
  });
}

/** Nothing, what some servers of web pages answer for whatever is not there, and half a file. */
for (const own of [undefined, '<!doctype html>', '{"messages":']) {
  test(`where a file of ours is ${own}, the rest is told, in English`, async (t) => {
    const client = await startClient(t, { locale: 'zh-cn', readOwn: async () => own });
    await client.open(TEXT);
    assert.match(JSON.stringify(await client.pull()), /Core services can land on the same nodes/);
    assert.match(JSON.stringify(await client.hover(TOP.start)), /Why:/);
    assert.match(JSON.stringify(await client.hover({ line: 1, character: 3 })), /Default in plat/);
  });
}

test('hints and lenses are told in it too; a value that is a word of ours stays as it is', async (t) => {
  const root = 'file:///project';
  const [base, prod] = [`${root}/base.yaml`, `${root}/prod.yaml`];
  const texts = new Map([
    [
      `${root}/.polyaxon-values.yaml`,
      'releases:\n  - {name: prod, values: [base.yaml, prod.yaml]}\n',
    ],
    [base, 'deploymentChart: platform\nlogLevel: none\ngateway: {replicas: 2, ports: [80]}\n'],
    [prod, 'logLevel: INFO\ngateway: {replicas: 3}\n'],
  ]);
  const options = { locale: 'zh-cn', readOwn, files: accessTo(texts), rootUri: root };
  const { open, connection } = await startClient(t, options);
  for (const [uri, text] of texts) await open(text, uri);
  const range = { start: TOP.start, end: { line: 9, character: 0 } };
  const asked = { textDocument: { uri: prod }, range };
  const hints = await connection.sendRequest(InlayHintRequest.type, asked);
  assert.deepEqual(
    hints?.map(({ label }) => label),
    ['覆盖 none，base.yaml', 'ports = 1 项，base.yaml', '覆盖 2，base.yaml'],
  );
  const lenses = await connection.sendRequest(CodeLensRequest.type, {
    textDocument: { uri: base },
  });
  assert.deepEqual(
    lenses?.map(({ command }) => command?.title),
    ['在 prod.yaml:1 中被覆盖', '1 个键在 prod.yaml:2 中被覆盖'],
  );
});

test('hovers tell what a key is, does, and holds in the layers, and the status why, in it too', async (t) => {
  const root = 'file:///project';
  const [base, prod] = [`${root}/base.yaml`, `${root}/prod.yaml`];
  const texts = new Map([
    [
      `${root}/.polyaxon-values.yaml`,
      'releases:\n  - {name: prod, values: [base.yaml, prod.yaml]}\n',
    ],
    [base, 'deploymentChart: platform\ngateway: {replicas: 2}\n'],
    [prod, 'gateway: {replicas: 3}\n'],
  ]);
  const effects = await readFile('schemas/charts/platform/2.15.1/effects.json', 'utf8');
  const client = await startClient(t, {
    locale: 'zh-cn',
    readOwn: async (path) =>
      path === 'effects/platform-2.15.1.json' ? effects : await readOwn(path),
    files: accessTo(texts),
    rootUri: root,
  });
  for (const [uri, text] of texts) await client.open(text, uri);
  const asked = { textDocument: { uri: prod } };
  const position = { line: 0, character: 12 };
  const hover = JSON.stringify(
    await client.connection.sendRequest(HoverRequest.type, { ...asked, position }),
  );
  for (const told of [
    /Pod 数。/,
    /此处：`3`，设置于 此文件/,
    /覆盖 \[base/,
    /更改它不会重启任何东西/,
  ])
    assert.match(hover, told);
  assert.doesNotMatch(hover, /Number of|Here:|Overrides|Changing|Sets/);
  const status = await client.connection.sendRequest('polyaxonValues/status', asked);
  assert.match(JSON.stringify(status), /"how":"由 .polyaxon-values.yaml 引用"/);
});

test('the picture, our configuration and what only the editor asks for are told in it too', async (t) => {
  const root = 'file:///project';
  const [config, values] = [`${root}/.polyaxon-values.yaml`, `${root}/values.yaml`];
  const texts = new Map([
    [config, 'exclude: []\nrules: {core-node-isolation: off}\n'],
    [values, 'deploymentChart: platform\ngateway: 1\n'],
  ]);
  const options = { locale: 'zh-cn', readOwn, files: accessTo(texts), rootUri: root };
  const { open, connection } = await startClient(t, options);
  for (const [uri, text] of texts) await open(text, uri);
  const hoverAt = async (line: number, character: number) => {
    const asked = { textDocument: { uri: config }, position: { line, character } };
    return JSON.stringify(await connection.sendRequest(HoverRequest.type, asked));
  };
  assert.match(await hoverAt(0, 2), /`exclude` — 列表\\n\\n不检查的文件的 glob 模式。/);
  assert.match(await hoverAt(1, 10), /固定|节点.*允许的值：/);
  const asked = { textDocument: { uri: values } };
  const picture = JSON.stringify(await connection.sendRequest('polyaxonValues/picture', asked));
  for (const told of [
    '必须留存的内容',
    'API、控制台和日志',
    '社区版',
    '网关不可用',
    '修复',
    '列表|需要',
  ]) {
    assert.match(picture, new RegExp(told));
  }
  assert.doesNotMatch(picture, /What must last|Community|not met|user runs|What to do/);
});

test('why a name stays is told in it too', async (t) => {
  const { open, connection } = await startClient(t, { locale: 'zh-cn', readOwn });
  const uri = 'file:///values.yaml';
  await open('deploymentChart: platform\nconnections:\n  - {name: data, kind: s3}\n', uri);
  const position = { line: 2, character: 12 };
  await assert.rejects(
    connection.sendRequest(RenameRequest.type, { textDocument: { uri }, position, newName: '1e3' }),
    { message: '“1e3”不能用作连接的名称：YAML 会把它读作数字或其他值。' },
  );
});
