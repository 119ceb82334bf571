import { rules } from '../../core/rules/index.ts';
import { rulePageMarkdown } from '../../features/rule-page-markdown.ts';
import type { ServerContext } from '../server-context.ts';

/** A request of ours: the page of a rule as Markdown, null for one that there is not. */
const RULE_PAGE = 'polyaxonValues/rulePage';

interface RulePageParams {
  readonly rule: string;
}

export function serveRulePage({ connection, words, onError }: ServerContext): void {
  connection.onRequest(RULE_PAGE, async ({ rule: id }: RulePageParams): Promise<string | null> => {
    try {
      const rule = rules.find((each) => each.id === id);
      return rule ? rulePageMarkdown(rule, await words()) : null;
    } catch (error) {
      onError('the page of a rule', error);
      return null;
    }
  });
}
