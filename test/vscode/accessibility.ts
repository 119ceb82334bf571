import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { until } from './until.ts';

/**
 * What axe finds wrong in the panel. Only the run in a browser can look into it; elsewhere there is
 * nothing to say.
 */
export async function violations(name: string): Promise<readonly string[]> {
  const { POLYAXON_VALUES_ARTIFACTS: directory } = process.env;
  if (directory === undefined) return [];
  console.log(`::axe ${name}`);
  const file = path.join(directory, `${name}.axe.json`);
  await until(`axe's word on ${name}`, () => existsSync(file) || undefined, 20_000);
  const found: readonly string[] = JSON.parse(readFileSync(file, 'utf8'));
  return found;
}
