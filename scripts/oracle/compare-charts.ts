import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolveChart } from '../../server/src/core/charts/catalog.ts';
import type { Finding } from '../../server/src/core/finding.ts';
import type { JsonObject } from '../../server/src/core/json.ts';
import { lint } from '../../server/src/core/lint.ts';
import { formatPath } from '../../server/src/core/path.ts';
import { readChart } from '../import-chart/read-chart.ts';
import { BASES } from './chart-bases.ts';
import { chartEdits, type Edit, withEdit } from './chart-edits.ts';

interface Verdict {
  readonly edit: Edit;
  /** What Helm said, where it stopped. */
  readonly refused: string | undefined;
  readonly isSame: boolean;
  readonly findings: readonly Finding[];
}

/** Helm is slow to start; this many at once. */
const AT_ONCE = 2;

/**
 * Prints where we differ from what a real helm does with a chart's folder, its sub-charts included: an
 * edit that Helm refuses has no error, or one that changes nothing has. Gives how often.
 */
export async function compareCharts(
  helm: string,
  folder: string,
  count: number,
  seed: number,
): Promise<number> {
  const { name, version } = readChart(folder);
  const { chart } = resolveChart(name, version);
  const bases = BASES[name];
  const judge = judgeOf(helm, folder, bases, version);
  const edits = [...chartEdits(chart, bases, count, seed)];
  const verdicts: Verdict[] = [];
  const work = async () => {
    for (let edit = edits.pop(); edit; edit = edits.pop()) verdicts.push(await judge(edit));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return report(`${name} ${version}`, verdicts);
}

function judgeOf(
  helm: string,
  folder: string,
  bases: Readonly<Record<string, JsonObject>>,
  version: string,
) {
  const rendered = new Map<string, Promise<Rendered>>();
  const { name } = readChart(folder);
  return async (edit: Edit): Promise<Verdict> => {
    const base = { deploymentChart: name, ...bases[edit.base] };
    const plain = rendered.get(edit.base) ?? render(helm, folder, base);
    rendered.set(edit.base, plain);
    const before = await plain;
    const changed = withEdit(base, edit.path, edit.value);
    const after = await render(helm, folder, changed);
    const known = new Set(findingsOf(base, version).map(keyOf));
    const findings = findingsOf(changed, version).filter((each) => !known.has(keyOf(each)));
    const isSame = after.refused === undefined && after.text === before.text;
    return { edit, refused: after.refused, isSame, findings };
  };
}

function findingsOf(values: JsonObject, version: string): readonly Finding[] {
  const source = { name: 'polyaxon.values.yaml', text: JSON.stringify(values) };
  return lint(source, { force: true, version })?.findings ?? [];
}

function keyOf({ rule, path, severity }: Finding): string {
  return `${rule.id} ${formatPath(path)} ${severity}`;
}

interface Rendered {
  readonly text: string;
  readonly refused: string | undefined;
}

function render(helm: string, folder: string, values: JsonObject): Promise<Rendered> {
  const target = mkdtempSync(join(tmpdir(), 'oracle-'));
  const file = join(target, 'values.json');
  writeFileSync(file, JSON.stringify(values));
  return new Promise((resolve) => {
    const options = { maxBuffer: 2 ** 28, env: { PATH: process.env.PATH, HOME: target } };
    execFile(helm, ['template', 'rel', folder, '-f', file], options, (error, text, said) => {
      rmSync(target, { recursive: true });
      resolve({ text, refused: error ? said.trim() : undefined });
    });
  });
}

function report(chart: string, verdicts: readonly Verdict[]): number {
  const refused = verdicts.filter((each) => each.refused !== undefined);
  const silent = refused.filter((each) => !hasError(each));
  const same = verdicts.filter(({ isSame }) => isSame);
  const loud = same.filter(hasError);
  console.log(
    `${chart}: ${verdicts.length} edits; Helm refuses ${refused.length}, of which ${silent.length} have no error; ${same.length} change nothing, of which ${loud.length} have an error`,
  );
  for (const each of silent)
    console.log(`  silent ${describe(each)}: ${each.refused?.slice(-300)}`);
  for (const each of loud) console.log(`  loud   ${describe(each)}: ${errorsOf(each).join('; ')}`);
  return silent.length + loud.length;
}

function describe({ edit: { base, path, value } }: Verdict): string {
  return `${base} ${formatPath(path)} = ${JSON.stringify(value)}`;
}

function hasError(verdict: Verdict): boolean {
  return errorsOf(verdict).length > 0;
}

function errorsOf({ findings }: Verdict): readonly string[] {
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, path }) => `${rule.id} ${formatPath(path)}`);
}
