import type { Report } from './reporter.ts';

/** One line of JSON. `version` goes up when something in it is renamed or removed. */
export function json({ files }: Report): string {
  return `${JSON.stringify({ version: 1, files })}\n`;
}
