import { setTimeout as delay } from 'node:timers/promises';
import type { Frame, Page } from 'playwright-core';

/** The panel once it shows something: a webview is a frame in a frame, and ours has a `main`. */
export async function panelFrame(page: Page): Promise<Frame> {
  for (let tries = 0; tries < 50; tries++) {
    for (const frame of page.frames()) {
      const section = frame.locator('main section').first();
      if (await section.isVisible().catch(() => false)) return frame;
    }
    await delay(100);
  }
  throw new Error('There is no panel to look at');
}
