import type { Shown, Wish } from './messages.ts';

/*
 * The script of the panel: shows what the extension sends, and sends back what a person wants. The
 * HTML is the server's, with every value in it escaped; the panel's policy allows this script alone.
 */

declare function acquireVsCodeApi(): { postMessage(message: Wish): void };

const vscode = acquireVsCodeApi();
const root = document.querySelector('main') ?? document.body;

addEventListener('message', ({ data }: MessageEvent<Shown>) => show(data.html));

root.addEventListener('click', (event) => {
  if (!(event.target instanceof Element)) return;
  const button = event.target.closest('button.fix');
  const item = button?.closest<HTMLElement>('[data-rule]');
  const link = (item ?? event.target).closest('a[href^="#"]') ?? item?.querySelector('a.place');
  const id = link?.getAttribute('href')?.slice(1);
  if (id === undefined) return;
  event.preventDefault();
  if (item && button) vscode.postMessage({ wish: 'fix', id, rule: item.dataset.rule ?? '' });
  else vscode.postMessage({ wish: 'go', id });
});

/** Takes over the new picture, and leaves the reader where they were: scrolled, unfolded, focused. */
function show(html: string): void {
  const focused = document.activeElement ? marks([document.activeElement]) : [];
  const open = marks(root.querySelectorAll('details[open]'));
  const top = document.documentElement.scrollTop;
  root.innerHTML = html;
  for (const item of root.querySelectorAll('li[data-fixable]')) {
    item.insertBefore(fixButton(item), item.querySelector('details'));
  }
  for (const details of root.querySelectorAll('details')) {
    details.open = open.includes(markOf(details));
  }
  const next = [...root.querySelectorAll<HTMLElement>('a, button, summary')];
  next.find((element) => focused.includes(markOf(element)))?.focus({ preventScroll: true });
  document.documentElement.scrollTop = top;
}

function fixButton(item: Element): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'fix';
  const word = item.getAttribute('data-fixable');
  button.textContent = `${word}…`;
  button.setAttribute('aria-label', `${word} ${item.getAttribute('data-rule')}`);
  return button;
}

function marks(elements: Iterable<Element>): readonly string[] {
  return [...elements].map(markOf);
}

/** What an element is, told so that its successor in the next picture tells the same. */
function markOf(element: Element): string {
  const item = element.closest('[data-rule]')?.getAttribute('data-rule') ?? '';
  const text = element.matches('details') ? '' : element.textContent;
  return [element.tagName, item, element.className, text].join(' ');
}

vscode.postMessage({ wish: 'ready' });
