import { parseAllDocuments } from 'yaml';
import { type LintResult, lint } from '../../server/src/core/lint.ts';
import { createWorkspace, type Workspace } from '../../server/src/core/workspace/workspace.ts';
import { labelsOf, smallFile, valuesOf } from './texts.ts';
import { median, time } from './timing.ts';

/** A lint as a multiple of the bare parse of the same text by the `yaml` library. */
export function lintRatios(): Readonly<Record<string, number>> {
  const texts = {
    '700 lines': [valuesOf(700), 40],
    '10,000 lines': [valuesOf(10_000), 4],
    'one map of 10,000 labels': [labelsOf(10_000), 4],
  } as const;
  return Object.fromEntries(
    Object.entries(texts).map(([name, [text, runs]]) => {
      const bare = time(() => parseAllDocuments(text, { prettyErrors: false }), runs);
      const whole = time(() => lint({ name: 'values.yaml', text }, { force: true }), runs);
      return [name, whole / bare];
    }),
  );
}

/** A key in a file of 700 lines: alone, and as the base of so many overlays. In milliseconds. */
export function keyInBase(overlays: number): { readonly alone: number; readonly base: number } {
  const names = Array.from({ length: overlays }, (_, index) => `overlay-${index}.yaml`);
  const releases = names.map((name) => `  - {name: ${name}, values: [values.yaml, ${name}]}`);
  const workspace = createWorkspace();
  for (const [index, name] of names.entries()) {
    workspace.put({ name, text: smallFile(index * 10 + 1) });
  }
  workspace.put({ name: '.polyaxon-values.yaml', text: `releases:\n${releases.join('\n')}\n` });
  const key = { alone: keyIn(createWorkspace()), base: keyIn(workspace) };
  // In turn, so that a slow moment of the machine hits both; the first ones only warm up.
  const times = Array.from({ length: 160 }, (_, round) => [key.alone(round), key.base(round)]);
  const last = times.slice(60);
  return {
    alone: median(last.map(([alone = 0]) => alone)),
    base: median(last.map(([, base = 0]) => base)),
  };
}

/** One key in the replicas of a file of 700 lines, until it is checked. */
function keyIn(workspace: Workspace): (round: number) => number {
  const text = valuesOf(700);
  let last: LintResult | undefined;
  return (round) => {
    const replicas = `replicas: ${round % 9}`;
    const source = { name: 'values.yaml', text: text.replace(/replicas: \d/, replicas) };
    const begin = performance.now();
    workspace.put(source);
    last = lint(source, {}, workspace, last);
    return performance.now() - begin;
  };
}
