import { check } from './check.ts';
import type { Command } from './command.ts';
import { completion } from './completion.ts';
import { diff } from './diff.ts';
import { explain } from './explain.ts';
import { init } from './init.ts';
import { listRules } from './list-rules.ts';
import { migrate } from './migrate.ts';
import { releases } from './releases.ts';
import { report } from './report.ts';

const own: readonly Command[] = [check, diff, releases, init, migrate, report, listRules, explain];

export const commands: readonly Command[] = [...own, completion(own)];
