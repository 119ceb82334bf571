import { readFileSync } from 'node:fs';
import { parseAllDocuments, stringify } from 'yaml';
import { resolveChart } from '../server/src/core/charts/catalog.ts';
import { fixesOf } from '../server/src/core/fixes-of.ts';
import { lint } from '../server/src/core/lint.ts';

/*
 * `npm run bench [-- FILE]`: how long a lint takes beside the bare YAML parse of the same text, in one
 * process. Without a file: the platform chart's own defaults.
 */
const [file] = process.argv.slice(2);
const text = file ? readFileSync(file, 'utf8') : stringify(resolveChart('platform').chart.defaults);
const source = { name: file ?? 'values.yaml', text };

const parse = time(() => parseAllDocuments(text, { prettyErrors: false }));
const whole = time(() => lint(source, { force: true }));
const withFixes = time(() => lint(source, { force: true })?.findings.map(fixesOf));

console.log(
  `${text.split('\n').length} lines, ${lint(source, { force: true })?.findings.length} findings`,
);
console.log(`bare YAML parse   ${parse.toFixed(1)} ms`);
console.log(
  `lint              ${whole.toFixed(1)} ms (${(whole / parse).toFixed(2)} times the parse)`,
);
console.log(`lint and all fixes ${withFixes.toFixed(1)} ms`);

/** Median of 100 runs after 300 to warm up, in milliseconds. */
function time(run: () => unknown): number {
  const times = Array.from({ length: 400 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.slice(300).toSorted((a, b) => a - b)[50] ?? 0;
}
