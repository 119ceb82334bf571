import { rules } from '../../core/rules/index.ts';
import type { ListedRule } from '../../features/answers.ts';
import type { ServerContext } from '../server-context.ts';

/** A request of ours: all rules that have a page. */
const RULE_LIST = 'polyaxonValues/rules';

export function serveRuleList({ connection }: ServerContext): void {
  connection.onRequest(RULE_LIST, (): readonly ListedRule[] =>
    rules.map(({ id, title }) => ({ id, title })),
  );
}
