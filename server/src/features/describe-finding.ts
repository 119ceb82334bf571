import type { Finding } from '../core/finding.ts';
import { rules } from '../core/rules/index.ts';
import type { RuleMeta } from '../core/rules/rule.ts';
import { sections } from '../core/rules/sections.ts';
import { rulePage } from './rule-page.ts';

/** A finding with its rule's reason and how to mend it, as Markdown; in short without the latter. */
export function describeFinding(finding: Finding, short: boolean): string {
  const { rule: id, severity, message } = finding;
  const meta = rules.find((rule) => rule.id === id);
  if (!meta) return message;
  const head = `**${meta.title}** — ${severity} \`${id}\``;
  const advice = short ? [] : [`*What to do:* ${meta.how}`];
  return [head, message, `*Why:* ${meta.why}`, ...advice, links(meta)].join('\n\n');
}

/** Advice that no value can carry out. */
export function describeNote(note: RuleMeta): string {
  return [
    `**${note.title}** — note \`${note.id}\``,
    note.why,
    `*What to do:* ${note.how}`,
    links(note),
  ].join('\n\n');
}

function links({ id, docs, section }: RuleMeta): string {
  const { title, link } = sections[section];
  const guide = link === docs ? [] : [`[Guide: ${title}](${link})`];
  return [`[Polyaxon's documentation](${docs})`, ...guide, page(id)].join(' · ');
}

function page(id: string): string {
  return `[About this rule](${rulePage(id)})`;
}
