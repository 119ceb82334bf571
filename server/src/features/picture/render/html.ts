import { type Message, say, textOf } from '../../../core/words/say.ts';
import type { Anchor, Fact, Part, Picture, Pool } from '../picture.ts';
import { escapeText } from './escape-text.ts';
import { itemLists, list } from './html-items.ts';
import { createLinks, type Links } from './html-links.ts';
import { changeWords, consequenceWords } from './words.ts';

export interface PictureHtml {
  readonly html: string;
  /** What its links lead to, by fragment. */
  readonly anchors: ReadonlyMap<string, Anchor>;
}

/**
 * The picture as one element, the same bytes in an editor's panel and in a report. It needs `STYLE`,
 * and neither script nor anything remote. `index` tells several pictures of one page apart.
 */
export function toHtml(
  picture: Picture,
  index = 0,
  tell: (message: Message) => string = textOf,
): PictureHtml {
  const id = `p${index}`;
  const links = createLinks(id, tell);
  const { way, pools, stores } = picture;
  const columns = [
    column('way', tell(say`The way in`), ordered(way, links)),
    column(
      'where',
      tell(say`Where things run`),
      pools.map((pool) => poolHtml(pool, links)).join(''),
    ),
    column('last', tell(say`What must last`), unordered(stores, links)),
  ].filter((each) => each !== '');
  const html = [
    `<article class="picture" aria-labelledby="${id}-title">`,
    header(picture, id, tell),
    columns.length > 0 ? `<div class="columns">${columns.join('')}</div>` : '',
    nodeLoss(picture, links),
    changed(picture, tell),
    itemLists(picture, links),
    links.table(),
    '</article>\n',
  ].join('\n');
  return { html, anchors: links.anchors };
}

function header(
  { title, tags, files, beside, caveats }: Picture,
  id: string,
  tell: Links['tell'],
): string {
  const chips = tags.map((tag) => `<li class="tag">${escapeText(tag)}</li>`).join('');
  const layers = files.length > 0 ? `<p class="files">${escapeText(files.join(' + '))}</p>` : '';
  const base =
    beside === undefined ? '' : `<p class="files">${escapeText(tell(say`beside ${beside}`))}</p>`;
  const notes = caveats.map((caveat) => `<p class="caveat">${escapeText(caveat)}</p>`).join('');
  return `<header><h1 id="${id}-title">${escapeText(title)}</h1><ul class="tags">${chips}</ul>${layers}${base}${notes}</header>`;
}

function column(id: string, title: string, body: string): string {
  if (body === '') return '';
  return `<section class="${id}"><h2>${title}</h2>${body}</section>`;
}

function ordered(parts: readonly Part[], links: Links): string {
  if (parts.length === 0) return '';
  return `<ol class="stops">${parts.map((part) => partHtml(part, links)).join('')}</ol>`;
}

function unordered(parts: readonly Part[], links: Links): string {
  if (parts.length === 0) return '';
  return `<ul class="stores">${parts.map((part) => partHtml(part, links)).join('')}</ul>`;
}

function poolHtml({ title, note, at, pods, runs }: Pool, links: Links): string {
  const boxes = pods.map((part) => partHtml(part, links)).join('');
  const landing = `<li class="part outside runs"><span class="name">${links.tell(say`user runs`)}</span>${factHtml(runs, links)}</li>`;
  return `<section class="pool"><h3>${links.to(at, title)}</h3><p class="note">${escapeText(note)}</p><ul class="pods">${boxes}${landing}</ul></section>`;
}

function partHtml(part: Part, links: Links): string {
  const { title, replicas, lines, facts, at, outside, consequences = [] } = part;
  const tone = toneOf(part);
  const name = replicas === undefined ? title : `${title} ×${replicas}`;
  const chips = [
    ...facts.map((fact) => `<li>${factHtml(fact, links)}</li>`),
    ...consequences.map(
      (each) => `<li><span class="tag change">${links.tell(consequenceWords(each))}</span></li>`,
    ),
  ];
  return [
    `<li class="part${outside ? ' outside' : ''}${tone ? ` ${tone}` : ''}">`,
    `<span class="name">${links.to(at, name)}</span>`,
    ...lines.map((line) => `<span class="line">${escapeText(line)}</span>`),
    chips.length > 0 ? `<ul class="tags">${chips.join('')}</ul>` : '',
    '</li>',
  ].join('');
}

function toneOf({ facts, consequences = [] }: Part): string {
  const isBad = facts.some(({ tone }) => tone === 'bad') || consequences.includes('refused');
  if (isBad) return 'bad';
  return facts.some(({ tone }) => tone === 'warning') ? 'warning' : '';
}

function factHtml({ text, tone, at }: Fact, links: Links): string {
  return links.to(at, text, `tag${tone ? ` ${tone}` : ''}`);
}

function nodeLoss({ nodeLoss: facts }: Picture, links: Links): string {
  if (facts.length === 0) return '';
  const items = facts.map(({ text, tone, at }) => {
    return `<li class="${tone ?? 'plain'}">${links.to(at, text)}</li>`;
  });
  return `<section class="loss"><h2>${links.tell(say`When a node is lost`)}</h2><ul>${items.join('')}</ul></section>`;
}

function changed({ changed: objects }: Picture, tell: Links['tell']): string {
  return list(
    tell(say`What else the change does`),
    objects.map((object) => escapeText(tell(changeWords(object)))),
  );
}
