import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byDigest, wordsOf } from '../../scripts/words/words-of.ts';
import { startClient } from '../support/lsp-client.ts';

const TEXT = 'deploymentChart: platform\nexternalServices: {}\n';
const RULE = 'core-node-isolation';
const TOP = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** As the server finds it beside its bundle. */
async function readOwn(path: string): Promise<string | undefined> {
  if (path !== 'locales/zh-cn.json') return undefined;
  return JSON.stringify(byDigest(wordsOf('zh-cn')));
}

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
