import type { ToldPlan } from './plan-reporter.ts';

/** One line of JSON. `version` goes up when something in it is renamed or removed. */
export function json({ releases }: ToldPlan): string {
  const told = releases.map(({ name, chart, changes, objects, findings }) => ({
    name,
    chart,
    changes: changes.map(({ path, from, to, objects: changed }) => ({
      path,
      from,
      to,
      objects: changed,
    })),
    objects,
    findings,
  }));
  return `${JSON.stringify({ version: 1, releases: told }, withoutEdits)}\n`;
}

function withoutEdits(key: string, value: unknown): unknown {
  return key === 'edits' ? undefined : value;
}
