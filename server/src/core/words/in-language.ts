import type { Finding, Related } from '../finding.ts';
import type { LintResult } from '../lint.ts';
import { ruleIn, translate, type Words } from './translate.ts';

/** The same result, told in the language of the words: the same findings at the same places. */
export function inLanguage(result: LintResult, words: Words): LintResult {
  return { ...result, words, findings: result.findings.map((finding) => told(finding, words)) };
}

function told(finding: Finding, words: Words): Finding {
  const { said, ...plain } = finding;
  const { rule, message, plans, related } = plain;
  return {
    ...plain,
    rule: ruleIn(rule, words),
    message: translate(said ?? message, words),
    plans: plans.map((plan) => ({ ...plan, title: translate(plan.title, words) })),
    ...(related ? { related: related.map((each) => relatedIn(each, words)) } : {}),
  };
}

function relatedIn(related: Related, words: Words): Related {
  return { ...related, message: translate(related.message, words) };
}
