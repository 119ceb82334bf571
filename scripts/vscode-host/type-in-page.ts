import type { Page } from 'playwright-core';

let last = Promise.resolve();

/** Presses the keys of a text (a JSON string) one after the other, whatever has the focus, as a person does. */
export function typeInPage(page: Page, text: string): Promise<void> {
  last = last.then(() => typeSlowly(page, JSON.parse(text)));
  return last;
}

async function typeSlowly(page: Page, keys: unknown): Promise<void> {
  for (const key of String(keys)) {
    if (key === '\t') await page.keyboard.press('Tab');
    else await page.keyboard.type(key);
  }
}
