import type { Browser, Page } from 'playwright-core';
import type { RunningServer } from '../vscode-host/server.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A picture, and how long it stays where it is one of several. */
export interface Frame {
  readonly png: Buffer;
  readonly milliseconds: number;
}

/** The sample's values file in an editor, with its problems found. */
export interface EditorPage {
  readonly page: Page;
  /** Runs a command of the palette by its title. */
  command(title: string): Promise<void>;
  /** Puts the cursor into a line, counted from one. */
  goTo(line: number, column: number): Promise<void>;
  /** Moves the mouse over a word of a line and waits for the hover. */
  hover(line: number, word: string): Promise<void>;
  frame(milliseconds?: number): Promise<Frame>;
}

/** How far a line with a hover stands above the middle. */
const LINES_UP = 7;

export async function openEditor(
  browser: Browser,
  server: RunningServer,
  folder: string,
  size: Size,
): Promise<EditorPage> {
  const page = await browser.newPage({ viewport: size, deviceScaleFactor: 1 });
  const file = `vscode-remote://127.0.0.1:${server.port}${folder}/values.yaml`;
  const payload = JSON.stringify([['openFile', file]]);
  await page.goto(`${server.url}?${new URLSearchParams({ folder, payload })}`);
  await page.locator('.monaco-editor .squiggly-warning').first().waitFor({ timeout: 60_000 });
  const editor: EditorPage = {
    page,
    async command(title) {
      await page.keyboard.press('F1');
      const input = page.locator('.quick-input-widget input');
      await input.waitFor();
      await input.fill(`>${title}`);
      await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    },
    async goTo(line, column) {
      await page.keyboard.press('Control+g');
      const input = page.locator('.quick-input-widget input');
      await input.waitFor();
      await input.fill(`:${line}:${column}`);
      await page.keyboard.press('Enter');
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    },
    async hover(line, word) {
      await editor.goTo(line, 1);
      // From the middle up, so that there is room below.
      for (let lines = 0; lines < LINES_UP; lines += 1) {
        await page.keyboard.press('Control+ArrowDown');
      }
      // A hover comes only to a mouse that moves.
      await page.mouse.move(5, size.height - 5);
      await page.locator('.view-line span span', { hasText: word }).first().hover();
      await page.locator('.monaco-hover:not(.hidden) .hover-row').first().waitFor();
    },
    async frame(milliseconds = 1500) {
      await settled(page);
      return { png: await page.screenshot({ animations: 'disabled' }), milliseconds };
    },
  };
  await editor.command('View: Close Primary Side Bar');
  return editor;
}

/** Two pictures that are the same: nothing moves any more. */
async function settled(page: Page): Promise<void> {
  let last = '';
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const now = (await page.screenshot()).toString('base64');
    if (now === last) return;
    last = now;
    await page.waitForTimeout(150);
  }
}
