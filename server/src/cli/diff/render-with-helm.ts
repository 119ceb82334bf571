import type { RenderedObject } from '../../core/effects/render.ts';
import { readManifests } from '../../core/plan/read-manifests.ts';
import type { Values } from '../../core/values/values.ts';
import type { RealRenders, ReleasePair } from '../../features/plan/plan-release.ts';
import type { Arguments, Problem } from '../arguments.ts';
import type { Io } from '../io.ts';

const RELEASE = 'planned-release';
const CHART_NAMES = { platform: 'polyaxon', agent: 'agent' } as const;
const REPOSITORY = 'https://charts.polyaxon.com';

/** Renders what is deployed and what is to be with the helm of this machine. */
export async function renderWithHelm(
  { before, after }: ReleasePair,
  { values, lists }: Arguments,
  io: Io,
): Promise<RealRenders | Problem> {
  const paths = lists.get('chart-path') ?? [];
  const repository = values.get('repository') ?? REPOSITORY;
  const chartOf = (each: Values, path: string | undefined) =>
    path === undefined
      ? [CHART_NAMES[each.chart.name], '--repo', repository, '--version', each.version]
      : [path];
  const old = await render(before.values, chartOf(before.values, paths[0]), io);
  if ('problem' in old) return old;
  const now = await render(after.values, chartOf(after.values, paths.at(-1)), io);
  return 'problem' in now ? now : { before: old.objects, after: now.objects };
}

async function render(
  { written }: Values,
  chart: readonly string[],
  io: Io,
): Promise<{ readonly objects: readonly RenderedObject[] } | Problem> {
  try {
    const args = ['template', RELEASE, ...chart, '-f', '-'];
    const { code, stdout, stderr } = await io.runProgram('helm', args, JSON.stringify(written));
    if (code === 0) return { objects: readManifests(stdout, RELEASE) };
    const said = stderr.split('\n').find((line) => line.startsWith('Error')) ?? stderr.trim();
    return { problem: `helm fails: ${said.replace(/^Error: /, '')}` };
  } catch {
    return { problem: 'helm is not on the path of this machine' };
  }
}
