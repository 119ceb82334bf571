import { readFileSync } from 'node:fs';
import { takeTexts } from './manifest-texts.ts';
import { readProject } from './project.ts';
import { settingGroups } from './setting-groups.ts';

/**
 * package.json with the settings that come from the rules, and the English texts that its
 * keys stand for. Everything else in it is kept as it is. Translations are written by hand.
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
  ]);
}

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
