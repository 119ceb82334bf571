import type { Page } from 'playwright-core';
import { panelFrame } from './panel-frame.ts';

/** More stops than the panel has. */
const MOST = 200;

/** Goes through the panel with Tab alone until what has this name is in focus, and presses Enter. */
export async function pressInPage(page: Page, name: string): Promise<void> {
  const panel = await panelFrame(page);
  const wanted = panel
    .getByRole('link', { name, exact: true })
    .or(panel.getByRole('button', { name, exact: true }));
  await wanted.first().waitFor();
  for (let stops = 0; stops < MOST; stops++) {
    await page.keyboard.press('Tab');
    const isThere = await wanted.evaluateAll((all) =>
      all.some((element) => element.matches(':focus-visible')),
    );
    if (!isThere) continue;
    await page.keyboard.press('Enter');
    return;
  }
  throw new Error(`The Tab key does not reach ${name}`);
}
