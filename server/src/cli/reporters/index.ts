import { checkstyle } from './checkstyle.ts';
import { codeframe } from './codeframe.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { rdjson } from './rdjson.ts';
import type { Reporter } from './reporter.ts';
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
