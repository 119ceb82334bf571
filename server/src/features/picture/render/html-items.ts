import { say } from '../../../core/words/say.ts';
import { rulePage } from '../../rule-page.ts';
import { SEVERITY_WORDS } from '../../severity-words.ts';
import type { Item, ItemList, Picture } from '../picture.ts';
import { escapeText, withCode } from './escape-text.ts';
import type { Links } from './html-links.ts';
import { placeWords, STATUS_WORDS } from './words.ts';

/** The guide's sections, then what was found beyond it. */
export function itemLists({ guide, beyond }: Picture, links: Links): string {
  const { tell } = links;
  const sections = guide.map((section) => sectionHtml(section, links)).join('');
  const rest = beyond.map((item) => itemHtml(item, links)).join('');
  return [
    `<section class="guide"><h2>${tell(say`The deployment guide`)}</h2><div class="sections">${sections}</div></section>`,
    rest === ''
      ? ''
      : `<section class="beyond"><h2>${tell(say`Found beyond the guide`)}</h2><ul>${rest}</ul></section>`,
  ].join('\n');
}

function sectionHtml({ title, items }: ItemList, links: Links): string {
  const body =
    items.length > 0
      ? `<ul>${items.map((item) => itemHtml(item, links)).join('')}</ul>`
      : `<p class="note">${links.tell(say`Nothing that these values decide.`)}</p>`;
  return `<section><h3>${escapeText(title)}</h3>${body}</section>`;
}

function itemHtml(item: Item, links: Links): string {
  const { status, rule, severity, text, more, at, fixable } = item;
  const { tell } = links;
  const word = tell(STATUS_WORDS[status]);
  const state = severity === undefined ? word : `${word}, ${tell(SEVERITY_WORDS[severity])}`;
  const data = [
    `data-rule="${escapeText(rule)}"`,
    ...(fixable ? [`data-fixable="${tell(say`Fix`)}"`] : []),
  ].join(' ');
  const classes = severity === undefined ? status : `${status} ${severity}`;
  const place = at && status !== 'note' ? ` ${links.to(at, tell(placeWords(at)), 'place')}` : '';
  const page = `<a class="page" href="${escapeText(rulePage(rule))}">${escapeText(rule)}</a>`;
  const reason =
    status === 'none' || status === 'open'
      ? ` <span class="reason">(${escapeText(more ?? '')})</span>`
      : '';
  const how =
    reason === '' && more !== undefined
      ? `<details><summary>${tell(say`What to do`)}</summary><p>${withCode(more)} ${page}</p></details>`
      : '';
  return `<li class="${classes}" ${data}><span class="hidden">${state}: </span>${withCode(text)}${reason}${place}${how}</li>`;
}

/** A section with a plain list of ready HTML; none where there is nothing to list. */
export function list(title: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  const lines = items.map((item) => `<li>${item}</li>`).join('');
  return `<section class="changed"><h2>${title}</h2><ul>${lines}</ul></section>`;
}
