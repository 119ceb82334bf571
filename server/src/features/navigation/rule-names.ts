import { isConfigName } from '../../core/config-name.ts';
import { readSuppressions } from '../../core/directives/suppress.ts';
import type { LintResult } from '../../core/lint.ts';
import { rules } from '../../core/rules/index.ts';
import type { RuleMeta } from '../../core/rules/rule.ts';
import type { Span } from '../../core/span.ts';
import { ruleIn } from '../../core/words/translate.ts';
import { ownEntries } from '../../core/yaml/edit/layout.ts';
import { ownYaml } from './own-yaml.ts';

/** A rule, where a text names it. */
export interface RuleName {
  readonly rule: RuleMeta;
  readonly span: Span;
}

/** Rules in comments of ours and in our configuration. */
export function ruleNames(result: LintResult): readonly RuleName[] {
  const { source, comments, words } = result;
  const named = isConfigName(source.name)
    ? inConfig(result)
    : readSuppressions(source.text, comments, () => 0);
  return named.flatMap(({ rule: id, span }) => {
    const rule = rules.find((each) => each.id === id);
    return rule ? [{ rule: words ? ruleIn(rule, words) : rule, span }] : [];
  });
}

function inConfig(result: LintResult): readonly { readonly rule: string; readonly span: Span }[] {
  const root = ownYaml(result)?.documents[0]?.root;
  const entries = root?.kind === 'map' ? ownEntries(root) : [];
  return entries
    .filter(({ key }) => key === 'rules')
    .flatMap(({ value }) => (value.kind === 'map' ? ownEntries(value) : []))
    .map(({ key, keySpan }) => ({ rule: key, span: keySpan }));
}
