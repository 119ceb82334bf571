import type { Report } from './reporter.ts';

/** One line of JSON. `version` goes up when something in it is renamed or removed. */
export function json({ files, summary }: Report): string {
  return `${JSON.stringify({ version: 1, summary, files }, withoutEdits)}\n`;
}

/** The texts of fixes are for formats that can apply them. */
function withoutEdits(key: string, value: unknown): unknown {
  return key === 'edits' ? undefined : value;
}
