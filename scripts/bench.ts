import { readFileSync } from 'node:fs';
import { parseAllDocuments, stringify } from 'yaml';
import { resolveChart } from '../server/src/core/charts/catalog.ts';
import { fixesOf } from '../server/src/core/fixes-of.ts';
import { lint } from '../server/src/core/lint.ts';
import { createWorkspace } from '../server/src/core/workspace/workspace.ts';
import { completionsAt } from '../server/src/features/completion/completions-at.ts';

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

/* A list of keys in the middle of a long file, as somebody types there. */
const LINES = 10_000;
const item = '  - name: a\n    kind: s3\n    schema:\n      bucket: s3://a\n    tags: [x]\n';
const before = 'deploymentChart: platform\ngateway:\n  re';
const long = `${before}\nconnections:\n${item.repeat(LINES / 5)}`;
for (const [where, typed, offset] of [
  ['above a long list', long, before.length],
  ['at its end', `${long}  - na`, long.length + 6],
] as const) {
  const workspace = createWorkspace();
  const open = { name: 'polyaxon.values.yaml', text: typed };
  workspace.put(open);
  const result = lint(open, { force: true }, workspace);
  const list = time(() => result && completionsAt(result, offset, workspace.withText), 60, 20);
  console.log(`completion        ${list.toFixed(1)} ms ${where}, ${LINES} lines`);
}

/** Median of the last runs, after as many as it takes to warm up, in milliseconds. */
function time(run: () => unknown, runs = 400, counted = 100): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.slice(-counted).toSorted((a, b) => a - b)[counted / 2] ?? 0;
}
