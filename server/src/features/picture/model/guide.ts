import { conditions } from '../../../../generated/best-practices.js';
import { compareVersions } from '../../../core/charts/version.ts';
import type { Finding } from '../../../core/finding.ts';
import type { JsonObject } from '../../../core/json.ts';
import { rules } from '../../../core/rules/index.ts';
import { type AnyRule, isHoverNote, isRule, type Rule } from '../../../core/rules/rule.ts';
import { GUIDE_SECTIONS, sections } from '../../../core/rules/sections.ts';
import { type Message, say } from '../../../core/words/say.ts';
import { ruleIn } from '../../../core/words/translate.ts';
import type { Item, ItemList } from '../sketch.ts';
import { anchorOf, type Subject } from '../subject.ts';
import { findingItem } from './finding-item.ts';
import { recommendations } from './recommendations.ts';

/** The guide's six sections: what is met, what is not, what does not apply. */
export function guideOf(subject: Subject): readonly ItemList[] {
  const { words } = subject;
  return GUIDE_SECTIONS.map((section) => ({
    title: sections[section].title,
    items: rules
      .filter((rule) => rule.section === section)
      .flatMap((rule) => itemsOf(subject, words ? ruleIn(rule, words) : rule)),
  }));
}

function itemsOf(subject: Subject, rule: AnyRule): readonly Item[] {
  const { values, findings } = subject;
  if (!rule.charts.includes(values.chart.name)) return [];
  if (isHoverNote(rule)) {
    const { id, title, how, hoverOn, applies } = rule;
    const [at = ''] = hoverOn;
    if (!applies(values)) return [];
    return [{ status: 'note', rule: id, text: title, more: how, at: anchorOf(subject, at) }];
  }
  const found = findings.filter((finding) => finding.rule.id === rule.id);
  if (found.length > 0) return found.map((finding) => findingItem(subject, finding));
  return isRule(rule) ? unfound(subject, rule) : [];
}

/** A recommendation that nothing was found against. */
function unfound(subject: Subject, rule: Rule): readonly Item[] {
  const { id, title, condition } = rule;
  const { effective } = subject.values;
  const recommendation = recommendations[id];
  if (!recommendation || !condition || !isForVersion(subject, rule)) return [];
  const { unless, after = [] } = recommendation;
  const item = { rule: id, text: title };
  const reason = unless?.(subject.values);
  if (reason) return [{ ...item, ...reason }];
  if (!after.every((other) => holds(other, effective))) return [];
  if (holds(id, effective)) return [{ ...item, status: 'met' }];
  return [{ ...item, status: 'open', more: notJudged(subject, rule) }];
}

/** The rule's condition as compiled at build time. */
function holds(id: string, effective: JsonObject): boolean {
  return conditions[id]?.(effective) === true;
}

function notJudged({ values, role }: Subject, { production, absence }: Rule): Message {
  if (production && values.profile === 'trial') return say`not asked of a trial deployment`;
  if (absence && role === 'overlay') return say`the values below this overlay are not known here`;
  return say`not judged: silenced, switched off, or filled in elsewhere`;
}

function isForVersion({ values: { version } }: Subject, { versions }: Rule): boolean {
  const { from, to } = versions ?? {};
  if (from !== undefined && compareVersions(version, from) < 0) return false;
  return to === undefined || compareVersions(version, to) <= 0;
}

/** What was found beyond the guide, worst first. */
export function beyondGuide(subject: Subject): readonly Item[] {
  const isOfGuide = ({ rule }: Finding) => GUIDE_SECTIONS.includes(rule.section);
  const rest = subject.findings.filter((finding) => !isOfGuide(finding));
  return rest.map((finding) => findingItem(subject, finding));
}
