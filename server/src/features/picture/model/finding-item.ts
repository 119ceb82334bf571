import { type Finding, messageOf } from '../../../core/finding.ts';
import { fixesOf } from '../../../core/fixes-of.ts';
import { tellIn } from '../../../core/words/translate.ts';
import type { Item } from '../sketch.ts';
import { anchorOf, type Subject } from '../subject.ts';

/** A finding as a line of a list. */
export function findingItem(subject: Subject, finding: Finding): Item {
  const { rule, severity, path } = finding;
  return {
    status: 'unmet',
    rule: rule.id,
    severity,
    text: messageOf(finding, tellIn(subject.words)),
    more: rule.how,
    at: anchorOf(subject, path),
    ...(fixesOf(finding).length > 0 ? ({ fixable: true } as const) : {}),
  };
}
