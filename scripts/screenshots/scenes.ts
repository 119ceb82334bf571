import { panelFrame } from '../vscode-host/panel-frame.ts';
import type { EditorPage, Frame, Size } from './editor-page.ts';

interface Scene {
  readonly file: string;
  readonly size: Size;
  /** One frame for a picture, more for an animation. */
  play(editor: EditorPage): Promise<readonly Frame[]>;
}

const WIDE: Size = { width: 1100, height: 680 };
/** No hover is wider. */
const STEP: Size = { width: 780, height: 500 };

/** Lines of sample/values.yaml. */
const INGRESS_ENABLED = 13;
const POSTGRESQL_ENABLED = 22;
const PERSISTENCE = 24;
/** Once there are the lines for TLS. */
const LAST = 41;

export const scenes: readonly Scene[] = [
  {
    file: 'docs/images/editor.webp',
    size: WIDE,
    async play(editor) {
      await editor.command('View: Focus Problems');
      await editor.hover(PERSISTENCE, 'persistence');
      return [await editor.frame()];
    },
  },
  {
    file: 'docs/images/deployment.webp',
    size: { width: 1280, height: 860 },
    async play(editor) {
      await editor.command('Polyaxon Values: Show Deployment');
      await panelFrame(editor.page);
      return [await editor.frame()];
    },
  },
  {
    file: 'assets/walkthrough/see.webp',
    size: STEP,
    async play(editor) {
      await editor.hover(PERSISTENCE, 'persistence');
      return [await editor.frame()];
    },
  },
  {
    file: 'assets/walkthrough/mend.webp',
    size: STEP,
    async play(editor) {
      await openLightbulb(editor, INGRESS_ENABLED);
      return [await editor.frame()];
    },
  },
  {
    file: 'assets/walkthrough/decide.webp',
    size: STEP,
    async play(editor) {
      await openLightbulb(editor, POSTGRESQL_ENABLED);
      const focused = editor.page.locator('.action-widget .monaco-list-row.focused');
      while (!(await focused.textContent())?.includes('Disable postgresql-in-cluster')) {
        await editor.page.keyboard.press('ArrowDown');
      }
      await editor.page.keyboard.press('Enter');
      await editor.page.locator('.view-line', { hasText: 'disable-' }).first().waitFor();
      await editor.page.keyboard.press('ArrowUp');
      await editor.page.keyboard.press('End');
      await editor.page.keyboard.type(' -- a demo');
      await editor.page.keyboard.press('Home');
      await editor.page.keyboard.press('Control+s');
      await editor.page.locator('.tab.active:not(.dirty)').waitFor();
      return [await editor.frame()];
    },
  },
  {
    file: 'docs/images/demo.gif',
    size: { width: 860, height: 560 },
    async play(editor) {
      const frames = [await editor.frame(1800)];
      await editor.hover(PERSISTENCE, 'persistence');
      frames.push(await editor.frame(3500));
      await openLightbulb(editor, INGRESS_ENABLED);
      frames.push(await editor.frame(2200));
      await editor.page.keyboard.press('Enter');
      await editor.page.locator('.view-line', { hasText: 'secretName' }).first().waitFor();
      frames.push(await editor.frame(2200));
      await editor.page.keyboard.press('Escape');
      await editor.goTo(LAST, 1);
      frames.push(await editor.frame(1200));
      await editor.command('Polyaxon Values: Fix All Safe Problems');
      frames.push(await editor.frame(2500));
      return frames;
    },
  },
];

async function openLightbulb({ goTo, page }: EditorPage, line: number): Promise<void> {
  // Away from whatever hover is open.
  await page.mouse.move(5, 5);
  await goTo(line, 12);
  const focused = page.locator('.action-widget .monaco-list-row.focused');
  // An edit or a hover that comes at the same time cancels the menu.
  for (let attempt = 0; attempt < 5 && !(await focused.isVisible()); attempt += 1) {
    await page.keyboard.press('Control+.');
    await focused.waitFor({ timeout: 4_000 }).catch(() => undefined);
  }
  await focused.waitFor();
}
