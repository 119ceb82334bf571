import { existsSync } from 'node:fs';
import path from 'node:path';
import { until } from './until.ts';

/**
 * Asks whoever runs the suite for a picture of the editor, if need be once it shows a text, and waits
 * for it. Only the run in a browser takes pictures; elsewhere this does nothing.
 */
export async function screenshot(name: string, showing?: string): Promise<void> {
  const { POLYAXON_VALUES_ARTIFACTS: directory } = process.env;
  if (directory === undefined) return;
  console.log(`::screenshot ${name}${showing === undefined ? '' : ` showing ${showing}`}`);
  const file = path.join(directory, `${name}.png`);
  await until(`the screenshot ${name}`, () => existsSync(file) || undefined, 10_000);
}
