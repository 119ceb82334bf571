import { rules } from '../../core/rules/index.ts';
import { ruleIn } from '../../core/words/translate.ts';
import type { ListedRule } from '../../features/answers.ts';
import type { ServerContext } from '../server-context.ts';

/** A request of ours: all rules that have a page. */
const RULE_LIST = 'polyaxonValues/rules';

export function serveRuleList({ connection, words }: ServerContext): void {
  connection.onRequest(RULE_LIST, async (): Promise<readonly ListedRule[]> => {
    const found = await words();
    return rules.map((rule) => ({
      id: rule.id,
      title: (found ? ruleIn(rule, found) : rule).title,
    }));
  });
}
