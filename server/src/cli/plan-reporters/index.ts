import { github, sarif } from './findings.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import type { PlanReporter } from './plan-report.ts';
import { stylish } from './stylish.ts';

/** Every output format of a plan by its name, the default first. */
export const planReporters: Readonly<Record<string, PlanReporter>> = {
  stylish,
  json,
  markdown,
  github,
  sarif,
};
