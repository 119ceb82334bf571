import { readFileSync } from 'node:fs';
import { takeTexts } from './manifest-texts.ts';
import { readProject } from './project.ts';
import { settingGroups } from './setting-groups.ts';
import { wordsOf } from './words/words-of.ts';

/**
 * package.json with the settings that come from the rules, and the English texts that its
 * keys stand for. Everything else in it is kept as it is. Translations are written by hand, but for what
 * the rules are called.
 */
export function manifest(): ReadonlyMap<string, string> {
  const current = readJson('package.json');
  const own = isRecord(current.contributes) ? current.contributes : {};
  const { contributes, texts } = takeTexts(
    { ...own, configuration: settingGroups() },
    textsIn('package.nls.json'),
  );
  return new Map([
    ['package.json', print({ ...current, ...addresses(), contributes })],
    ['package.nls.json', print(texts)],
    ['package.nls.zh-cn.json', print({ ...byHand('package.nls.zh-cn.json'), ...inChinese(texts) })],
  ]);
}

/** How severe a rule is, as the English texts say it behind its title. */
const LEVELS: Readonly<Record<string, string>> = {
  error: '错误',
  warning: '警告',
  info: '信息',
  hint: '提示',
  'told on hover': '仅在悬停时说明',
  'off unless set': '默认关闭',
};

function byHand(name: string): Readonly<Record<string, string>> {
  const entries = Object.entries(textsIn(name));
  return Object.fromEntries(entries.filter(([key]) => !RULE.test(key)));
}

/** What the rules are called; a title without words stays English. */
function inChinese(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const words = wordsOf('zh-cn').rules;
  const told = Object.entries(texts).flatMap(([key, text]) => {
    const [, id = ''] = RULE.exec(key) ?? [];
    const [, title = '', level = ''] = /^(.*) \(([^()]*)\)\.$/.exec(text) ?? [];
    if (id === '') return [];
    return [[key, `${words[id]?.title ?? title}（${LEVELS[level] ?? level}）。`]];
  });
  return Object.fromEntries(told);
}

const RULE = /^rule\.(.+)\.description$/;

/** None as long as package.json names no repository; `undefined` is not written. */
function addresses(): { readonly homepage?: string; readonly bugs?: object } {
  const { repository } = readProject();
  if (repository === undefined) return {};
  return { homepage: `${repository}#readme`, bugs: { url: `${repository}/issues` } };
}

function textsIn(name: string): Readonly<Record<string, string>> {
  const entries = Object.entries(readJson(name));
  return Object.fromEntries(entries.map(([key, text]) => [key, String(text)]));
}

function readJson(name: string): Readonly<Record<string, unknown>> {
  const read: unknown = JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));
  if (!isRecord(read)) throw new Error(`${name} is no object`);
  return read;
}

function print(content: object): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}

function isRecord(node: unknown): node is Readonly<Record<string, unknown>> {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}
