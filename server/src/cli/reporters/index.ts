import { checkstyle } from './checkstyle.ts';
import { codeframe } from './codeframe.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { rdjson } from './rdjson.ts';
import type { FixesShown, Reporter } from './reporter.ts';
import { sarif } from './sarif.ts';
import { stylish } from './stylish.ts';

/** Every output format by its name, the default first. One line a format. */
export const reporters: Readonly<Record<string, Reporter>> = {
  stylish,
  codeframe,
  json,
  sarif,
  github,
  gitlab,
  junit,
  checkstyle,
  rdjson,
  markdown,
};

const ALL = new Set<Reporter>([json, sarif, rdjson]);

/** Working out fixes takes a good part of a run. */
export function fixesShownBy(reporter: Reporter): FixesShown {
  if (ALL.has(reporter)) return 'all';
  // They count those that --fix would apply.
  return reporter === stylish || reporter === codeframe ? 'safe' : 'none';
}
