import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ours, peer, start } from './bench/servers.ts';
import { type Comparison, compareAt } from './beside/compare.ts';
import { places } from './beside/places.ts';

/*
 * `npm run beside [-- --write]`: what our server and the YAML language server with our schema offer at the
 * same places. `--write` puts the table into docs/beside.md.
 */
const PAGE = fileURLToPath(new URL('../docs/beside.md', import.meta.url));
const MARK = '<!-- table -->';

const [own, other] = [await start(ours), await start(peer)];
const compared: Comparison[] = [];
for (const place of places) compared.push(await compareAt(place, own, other));
await Promise.all([own.stop(), other.stop()]);

const table = [
  '| cursor | ours: right | ours: wrong | theirs: right | theirs: wrong |',
  '| --- | --: | --- | --: | --- |',
  ...compared.map(
    ({ place, own: mine, other: peers, missing }) =>
      `| ${place.what}${missing.length > 0 ? ` (missing: ${some(missing)})` : ''} | ${mine.right.length} | ${some(mine.wrong)} | ${peers.right.length} | ${some(peers.wrong)} |`,
  ),
].join('\n');
console.log(table);
const lacking = compared.filter(({ missing, own: mine }) => missing.length + mine.wrong.length > 0);
console.log(`${places.length} places; we lack something or are wrong at ${lacking.length}.`);
if (lacking.length > 0) process.exitCode = 1;
if (process.argv.includes('--write')) {
  const [head = ''] = readFileSync(PAGE, 'utf8').split(MARK);
  writeFileSync(PAGE, `${head}${MARK}\n\n${table}\n`);
}

function some(words: readonly string[]): string {
  const shown = words.slice(0, 4).map((word) => `\`${word}\``);
  const more = words.length - shown.length;
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
