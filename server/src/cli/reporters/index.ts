import { json } from './json.ts';
import type { Reporter } from './reporter.ts';
import { stylish } from './stylish.ts';

/** Every output format by its name, the default first. One line a format. */
export const reporters: Readonly<Record<string, Reporter>> = {
  stylish,
  json,
};
