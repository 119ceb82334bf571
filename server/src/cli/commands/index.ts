import { check } from './check.ts';
import type { Command } from './command.ts';
import { diff } from './diff.ts';
import { explain } from './explain.ts';
import { listRules } from './list-rules.ts';
import { migrate } from './migrate.ts';
import { releases } from './releases.ts';
import { report } from './report.ts';

export const commands: readonly Command[] = [
  check,
  diff,
  releases,
  migrate,
  report,
  listRules,
  explain,
];
