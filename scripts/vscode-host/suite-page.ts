import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { format } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { makeBrowserProfile } from './browser-profile.ts';
import { checkAccessibility } from './check-accessibility.ts';
import { clickInPage } from './click-in-page.ts';
import { pressInPage } from './press-in-page.ts';
import { typeInPage } from './type-in-page.ts';
import { writeWhole } from './write-whole.ts';

/** Everything that the editor and the suite said, oldest first. */
export type SuiteLog = string[];

export interface SuitePage {
  readonly page: Page;
  /** The exit code that the editor gives for the suite. */
  readonly exitCode: Promise<number>;
  close(): Promise<void>;
}

/**
 * Opens a page in which an editor can run a test suite. An editor started with the smoke test
 * driver looks for two functions on its window: one takes the exit code, one takes what the
 * extension host prints, mixed with the editor's own log.
 */
export async function openSuitePage(
  program: string,
  artifactsDir: string,
  log: SuiteLog,
): Promise<SuitePage> {
  const profile = await makeBrowserProfile();
  const browser = await chromium.launchPersistentContext(profile.directory, {
    executablePath: program,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    // The caller has its own idea of what to do when interrupted.
    handleSIGINT: false,
    viewport: { width: 1280, height: 800 },
  });
  const page = await browser.newPage();
  const exitCode = new Promise<number>((resolve, reject) => {
    page.once('crash', () => reject(new Error('the browser page crashed')));
    page.exposeFunction('codeAutomationExit', resolve).catch(reject);
  });
  await page.exposeFunction('codeAutomationLog', (type: string, args: readonly unknown[]) => {
    const text = format(...args);
    if (text.startsWith('Ignoring fetching')) return;
    log.push(`[${type}] ${text}`);
    const [, wish, name = ''] =
      /^::(screenshot|axe|click|press|type) (.+)$/.exec(text.trim()) ?? [];
    if (wish === 'screenshot') takeScreenshot(page, artifactsDir, name).catch(console.error);
    else if (wish === 'axe') checkAccessibility(page, artifactsDir, name).catch(console.error);
    else if (wish === 'click') clickInPage(page, name).catch(console.error);
    else if (wish === 'press') pressInPage(page, name).catch(console.error);
    else if (wish === 'type') typeInPage(page, name).catch(console.error);
    else if (type !== 'warn' && type !== 'error' && !ownLog.test(text)) console.log(text);
  });
  const close = async () => {
    await browser.close();
    await profile.remove();
  };
  return { page, exitCode, close };
}

/** How the editor's own lines begin; a line that is missing here is only noise in the report. */
const ownLog = /^(Resolv(ing|ed) connection|Creating a socket|Updating additional|\[[\w-]+[\]:])/;

/** The suite goes on when the file is there, so the picture must have been taken by then. */
async function takeScreenshot(page: Page, directory: string, wish: string): Promise<void> {
  const [name, shown] = wish.split(' showing ');
  if (shown !== undefined) await waitFor(page, shown);
  await writeWhole(path.join(directory, `${name}.png`), await page.screenshot());
}

/** A panel draws when it likes. */
async function waitFor(page: Page, text: string): Promise<void> {
  for (let tries = 0; tries < 50; tries++) {
    for (const frame of page.frames()) {
      const found = frame.getByText(text).first();
      if (await found.isVisible().catch(() => false)) return;
    }
    await delay(100);
  }
  throw new Error(`Nothing on the screen says ${text}`);
}
