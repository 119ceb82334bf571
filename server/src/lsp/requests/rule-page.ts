import { rules } from '../../core/rules/index.ts';
import { rulePageMarkdown } from '../../features/rule-page-markdown.ts';
import type { ServerContext } from '../server-context.ts';

/** A request of ours: the page of a rule as Markdown, null for one that there is not. */
const RULE_PAGE = 'polyaxonValues/rulePage';

interface RulePageParams {
  readonly rule: string;
}

export function serveRulePage({ connection, onError }: ServerContext): void {
  connection.onRequest(RULE_PAGE, ({ rule: id }: RulePageParams): string | null => {
    try {
      const rule = rules.find((each) => each.id === id);
      return rule ? rulePageMarkdown(rule) : null;
    } catch (error) {
      onError('the page of a rule', error);
      return null;
    }
  });
}
