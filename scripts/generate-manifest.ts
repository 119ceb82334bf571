import { readFileSync } from 'node:fs';
import { readProject } from './project.ts';
import { settingGroups } from './setting-groups.ts';

const MANIFEST = new URL('../package.json', import.meta.url);

/** package.json with the settings that come from the rules. Everything else in it is kept as it is. */
export function manifest(): string {
  const current: unknown = JSON.parse(readFileSync(MANIFEST, 'utf8'));
  if (typeof current !== 'object' || current === null) throw new Error('package.json is no object');
  const contributes = 'contributes' in current ? current.contributes : {};
  const own = typeof contributes === 'object' && contributes !== null ? contributes : {};
  const contributed = { ...own, configuration: settingGroups() };
  const next = { ...current, ...addresses(), contributes: contributed };
  return `${JSON.stringify(next, null, 2)}\n`;
}

/** None as long as package.json names no repository; `undefined` is not written. */
function addresses(): { readonly homepage?: string; readonly bugs?: object } {
  const { repository } = readProject();
  if (repository === undefined) return {};
  return { homepage: `${repository}#readme`, bugs: { url: `${repository}/issues` } };
}
