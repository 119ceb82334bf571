import { type Finding, messageOf } from '../core/finding.ts';
import { guide } from '../core/rules/links.ts';
import type { HoverNote, RuleMeta } from '../core/rules/rule.ts';
import { sections } from '../core/rules/sections.ts';
import { rulePage } from './rule-page.ts';

/** How much to tell. */
export interface Telling {
  /** Leave out what to do. */
  readonly short: boolean;
  /** The editor shows the finding's message itself, right above. */
  readonly messageShown: boolean;
}

/** A finding with its rule's reason and how to mend it, as Markdown. */
export function describeFinding(finding: Finding, { short, messageShown }: Telling): string {
  const { rule: meta, severity } = finding;
  const head = `**${meta.title}** — ${severity} \`${meta.id}\``;
  const advice = short ? [] : [`*What to do:* ${meta.how}`];
  const what = messageShown ? [] : [messageOf(finding)];
  return [head, ...what, `*Why:* ${meta.why}`, ...advice, links(meta)].join('\n\n');
}

/** Advice that no value can carry out. */
export function describeNote(note: HoverNote): string {
  return [
    `**${note.title}** — note \`${note.id}\``,
    note.why,
    `*What to do:* ${note.how}`,
    ...(note.preset === undefined ? [] : [presetBlock(note.preset)]),
    links(note),
  ].join('\n\n');
}

/** As a hover and a page show it. */
export function presetBlock(preset: string): string {
  return `\`\`\`yaml\n${preset.trim()}\n\`\`\``;
}

function links({ id, docs, section }: RuleMeta): string {
  const { title, link } = sections[section];
  const own = docs === undefined ? [] : [`[Polyaxon's documentation](${docs})`];
  const ofSection = link === undefined || link === docs ? [] : [`[Guide: ${title}](${link})`];
  // Without a page of its own, the rule's page is the documentation again.
  const page = [docs, guide()].includes(rulePage(id)) ? [] : [`[About this rule](${rulePage(id)})`];
  return [...own, ...ofSection, ...page].join(' · ');
}
