import { type Finding, messageOf } from '../core/finding.ts';
import { guide } from '../core/rules/links.ts';
import type { HoverNote, RuleMeta } from '../core/rules/rule.ts';
import { sections } from '../core/rules/sections.ts';
import { type Message, say } from '../core/words/say.ts';
import { escapeMessage } from './escape-message.ts';

/** How much to tell. */
export interface Telling {
  /** Leave out what to do. */
  readonly short: boolean;
  /** The editor shows the finding's message itself, right above. */
  readonly messageShown: boolean;
  readonly pageOf: PageOf;
  /** Says it in the language of the reader. */
  readonly tell: (message: Message) => string;
}

/** Where a rule's page is, for whoever shows it. */
export type PageOf = (id: string) => string;

/** A finding with its rule's reason and how to mend it, as Markdown, a sentence each: the page says more. */
export function describeFinding(finding: Finding, telling: Telling): string {
  const { rule, severity } = finding;
  const { tell } = telling;
  const head = `${tell(LEVELS[severity])} \`${rule.id}\``;
  const what = telling.messageShown ? '' : `: ${escapeMessage(messageOf(finding, tell))}`;
  const advice = telling.short ? [] : [tell(say`*What to do:* ${firstSentence(rule.how)}`)];
  return [
    head + what,
    tell(say`*Why:* ${firstSentence(rule.why)}`),
    ...advice,
    links(rule, telling),
  ].join('\n\n');
}

/** Advice that no value can carry out. */
export function describeNote(note: HoverNote, telling: Pick<Telling, 'pageOf' | 'tell'>): string {
  const { tell } = telling;
  return [
    tell(say`Note \`${note.id}\``),
    note.why,
    tell(say`*What to do:* ${note.how}`),
    ...(note.preset === undefined ? [] : [presetBlock(note.preset)]),
    links(note, telling),
  ].join('\n\n');
}

const LEVELS = { error: say`Error`, warning: say`Warning`, info: say`Info`, hint: say`Hint` };

/** As a hover and a page show it. */
export function presetBlock(preset: string): string {
  return `\`\`\`yaml\n${preset.trim()}\n\`\`\``;
}

function links(
  { id, docs, section }: RuleMeta,
  { pageOf, tell }: Pick<Telling, 'pageOf' | 'tell'>,
): string {
  const { title, link } = sections[section];
  const page = pageOf(id);
  const own = docs === undefined ? [] : [tell(say`[Polyaxon's documentation](${docs})`)];
  const ofSection =
    link === undefined || link === docs ? [] : [tell(say`[Guide: ${title}](${link})`)];
  // Without a page of its own, the rule's page is the documentation again.
  const ofRule = [docs, guide()].includes(page) ? [] : [tell(say`[About this rule](${page})`)];
  return [...ofRule, ...own, ...ofSection].join(' · ');
}

/** Up to a full stop that ends a sentence, not one in `a.b` or in front of small letters. */
function firstSentence(text: string): string {
  return /^(?:`[^`]*`|[^`])*?(?:[.!?](?=\s+(?:`|[A-Z]))|。)/.exec(text)?.[0] ?? text;
}
