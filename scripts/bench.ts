import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { keyInBase, lintRatios } from './bench/core.ts';
import { indexOf2000, smallFiles } from './bench/files.ts';
import { ours, peer, peerAsShipped, start } from './bench/servers.ts';
import { valuesOf } from './bench/texts.ts';
import { median } from './bench/timing.ts';
import { type Typing, typingIn } from './bench/typing.ts';

/*
 * `npm run bench [-- --write | releases]`: our server beside the YAML language server with our schema, over standard
 * input and output, and what the command line and the index of a workspace take. The figures that count
 * are ratios of one run: a machine has good and bad days. `--write` puts them into docs/benchmarks.md;
 * `releases` measures releases and the index alone, without a server.
 */
const PAGE = fileURLToPath(new URL('../docs/benchmarks.md', import.meta.url));
const [MARK, END] = ['<!-- figures -->', '<!-- end of figures -->'];

type Row = readonly [what: string, ours: string, theirs: string, ratio: string, target: string];

const rows: Row[] = [];
const beside = (what: string, own: number, other: number, unit: string, target: string) =>
  tell([
    what,
    `${own.toFixed(1)} ${unit}`,
    `${other.toFixed(1)} ${unit}`,
    (own / other).toFixed(2),
    target,
  ]);

function tell(row: Row): void {
  rows.push(row);
  console.log(row.join(' | '));
}

if (process.argv.includes('releases')) {
  tellReleases();
  process.exit();
}

const starts: [number, number][] = [];
for (let round = 0; round < 7; round++) starts.push([await startOf(ours), await startOf(peer)]);
beside(
  'start to `initialize`',
  median(starts.map(([own]) => own)),
  median(starts.map(([, other]) => other)),
  'ms',
  '0.45',
);

const sizes = [
  { lines: 700, rounds: 40, key: '0.5' },
  { lines: 10_000, rounds: 10, key: '0.2' },
  { lines: 50_000, rounds: 3, key: '0.2' },
] as const;
for (const { lines, rounds, key } of sizes) {
  const text = valuesOf(lines);
  const [own, other] = [await typingIn(ours, text, rounds), await typingIn(peer, text, rounds)];
  const line = (what: string, of: (typing: Typing) => number, unit: string, target: string) =>
    beside(`${what}, ${lines.toLocaleString('en')} lines`, of(own), of(other), unit, target);
  line('open to diagnostics', ({ open }) => open, 'ms', '0.8');
  line('key to diagnostics', ({ diagnostics }) => diagnostics, 'ms', key);
  line('hover after a key', ({ hover }) => hover, 'ms', '0.5');
  line('completion after a key', ({ completion }) => completion, 'ms', '0.5');
  line('memory', ({ memory }) => memory, 'MB', '0.8');
  if (lines === 700) {
    const shipped = await typingIn(peerAsShipped, text, rounds);
    beside(
      'key to diagnostics as shipped, 700 lines',
      own.diagnostics,
      shipped.diagnostics,
      'ms',
      '0.2',
    );
  }
}
for (const [name, ratio] of Object.entries(lintRatios())) {
  tell([
    `lint beside a bare parse, ${name}`,
    '',
    '',
    ratio.toFixed(2),
    name === '700 lines' ? '1.6' : '1.3',
  ]);
}
const small = smallFiles(5000);
tell([
  '5,000 small files, command line',
  `${small.perSecond.toFixed(0)} files/s`,
  '',
  '',
  '1,000 files/s',
]);
tell(['5,000 small files, memory', `${small.memory.toFixed(0)} MB`, '', '', '250 MB']);
tell(['a small file beside its bare parse', '', '', small.parses.toFixed(1), '4']);
tellReleases();

if (process.argv.includes('--write')) {
  const page = readFileSync(PAGE, 'utf8');
  const [[head = ''], [, tail = '']] = [page.split(MARK), page.split(END)];
  writeFileSync(PAGE, `${head}${MARK}\n\n${table()}\n${END}${tail}`);
}

async function startOf(kind: typeof ours): Promise<number> {
  const server = await start(kind);
  await server.stop();
  return server.initialize;
}

function table(): string {
  const lines = rows.map((row) => `| ${row.join(' | ')} |`);
  const head = '| what | ours | theirs | ratio | target |\n| --- | --: | --: | --: | --: |';
  const machine = `Node ${process.version}, ${availableParallelism()} cores.`;
  return `${head}\n${lines.join('\n')}\n\n${machine}\n`;
}

/** What stands together in a release, or in a workspace. */
function tellReleases(): void {
  const { alone, base } = keyInBase(50);
  tell([
    'key in a base under 50 overlays, beside a lone file',
    `${base.toFixed(1)} ms`,
    `${alone.toFixed(1)} ms`,
    (base / alone).toFixed(2),
    '3',
  ]);
  const { index, scan } = indexOf2000();
  tell([
    'index of 2,000 files, beside reading and scanning',
    `${index.toFixed(0)} ms`,
    `${scan.toFixed(0)} ms`,
    (index / scan).toFixed(2),
    '1.5',
  ]);
}
