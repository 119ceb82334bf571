import type { FileReport, Report } from './reporter.ts';

/**
 * One line of JSON, as schemas/report.schema.json says. `version` goes up when something in it is
 * renamed or removed.
 */
export function json({ files, summary }: Report): string {
  return `${JSON.stringify({ version: 1, summary, files: files.map(plain) })}\n`;
}

function plain({ lineAt: _, ...file }: FileReport): Omit<FileReport, 'lineAt'> {
  return file;
}
