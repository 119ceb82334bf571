import { planMarkdown } from '../../features/plan/plan-markdown.ts';
import { github, sarif } from './findings.ts';
import { json } from './json.ts';
import type { PlanReporter } from './plan-reporter.ts';
import { stylish } from './stylish.ts';

/** Every output format of a plan by its name, the default first. */
export const planReporters: Readonly<Record<string, PlanReporter>> = {
  stylish,
  json,
  markdown: (report) => planMarkdown(report),
  github,
  sarif,
};
