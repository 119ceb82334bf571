import { repository, version } from '../../generated/project.js';
import { rules } from '../core/rules/index.ts';
import { guide } from '../core/rules/links.ts';

/**
 * The page about a rule: as it was when this version was published, so that it does not go with the
 * rule. Where nothing is published yet, what Polyaxon says of the matter.
 */
export function rulePage(id: string): string {
  if (repository !== undefined) return `${repository}/blob/v${version}/docs/rules/${id}.md`;
  return rules.find((rule) => rule.id === id)?.docs ?? guide();
}
