import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/**
 * Clicks a link or button by its name (its beginning, before a `*`), in whichever frame it is: a webview is a frame in a frame, and
 * no extension can reach into it. The suite sees by what follows whether it was there.
 */
export async function clickInPage(page: Page, name: string): Promise<void> {
  const start = name.replace(/\*$/, '');
  for (let tries = 0; tries < 50; tries++) {
    for (const frame of page.frames()) {
      for (const role of ['link', 'button'] as const) {
        const found = frame.getByRole(role, { name: start, exact: start === name }).first();
        if ((await found.count().catch(() => 0)) === 0) continue;
        // A menu that came late covers everything until it is closed.
        if (await page.locator('.context-view-pointerBlock').isVisible()) {
          await page.keyboard.press('Escape');
        }
        const isDone = await found.click({ timeout: 1000 }).then(
          () => true,
          () => false,
        );
        if (isDone) return;
      }
    }
    await delay(100);
  }
  throw new Error(`There is nothing to click that is called ${name}`);
}
