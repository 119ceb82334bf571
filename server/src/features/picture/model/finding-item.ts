import type { Finding } from '../../../core/finding.ts';
import { rules } from '../../../core/rules/index.ts';
import type { Item } from '../picture.ts';
import { anchorOf, type Subject } from '../subject.ts';

/** A finding as a line of a list. */
export function findingItem(subject: Subject, finding: Finding): Item {
  const { rule, severity, message, path } = finding;
  const how = rules.find(({ id }) => id === rule)?.how;
  return {
    status: 'unmet',
    rule,
    severity,
    text: message,
    ...(how === undefined ? {} : { more: how }),
    at: anchorOf(subject, path),
    ...(finding.fixes.length > 0 ? ({ fixable: true } as const) : {}),
  };
}
