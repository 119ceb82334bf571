import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { buildAll } from './build.ts';
import { packageExtension } from './package.ts';
import { openEditor } from './screenshots/editor-page.ts';
import { animation } from './screenshots/gif.ts';
import { areSame, icon, webp } from './screenshots/pictures.ts';
import { scenes } from './screenshots/scenes.ts';
import { installHost } from './vscode-host/install.ts';
import { startServer } from './vscode-host/server.ts';
import { quietSettings } from './vscode-host/user-settings.ts';

/*
 * `npm run screenshots`: every picture of README, walkthrough and gallery, taken in a real editor with
 * the packed extension: docs/images, assets/walkthrough, and assets/icon.png from its SVG.
 */
const repository = path.resolve(import.meta.dirname, '..');
const downloads = path.join(repository, '.vscode-test');
/** The quality of pictures that come with the extension: its size counts. */
const PACKED = 0.36;
const at = (name: string) => path.join(repository, name);

await buildAll();
const install = await installHost(path.join(downloads, 'server'));
const vsix = path.resolve(await packageExtension());
const folder = mkdtempSync(path.join(tmpdir(), 'polyaxon-'));
const server = await startServer({
  install,
  userSettings: {
    ...quietSettings,
    'workbench.colorTheme': 'Default Dark Modern',
    'editor.minimap.enabled': false,
    // So that it hides neither the tab nor what it is about.
    'editor.hover.above': false,
    'editor.fontSize': 14,
    'editor.stickyScroll.enabled': false,
    'breadcrumbs.enabled': false,
    'workbench.activityBar.location': 'hidden',
    'workbench.statusBar.visible': false,
    'window.menuBarVisibility': 'hidden',
    'workbench.layoutControl.enabled': false,
    'editor.cursorBlinking': 'solid',
    'workbench.sideBar.location': 'left',
    'explorer.openEditors.visible': 0,
  },
  logFile: path.join(downloads, 'screenshots.log'),
  vsix,
});
const browser = await chromium.launch({
  executablePath: install.chromium,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--force-color-profile=srgb',
  ],
});
try {
  mkdirSync(at('docs/images'), { recursive: true });
  mkdirSync(at('assets/walkthrough'), { recursive: true });
  const tools = await browser.newPage({ viewport: { width: 256, height: 256 } });
  const drawn = await icon(tools, at('assets/icon.svg'));
  // The one that is there may be packed better.
  if (!(await areSame(tools, drawn, readFileSync(at('assets/icon.png'))))) {
    writeFileSync(at('assets/icon.png'), drawn);
  }
  // `npm run screenshots -- demo` takes those whose name holds `demo`.
  const [wanted = ''] = process.argv.slice(2);
  for (const scene of scenes.filter(({ file }) => file.includes(wanted))) {
    // Each scene has the sample as it is: the editor brings back what was not saved in a folder.
    const own = path.join(folder, path.basename(scene.file));
    cpSync(at('sample'), own, { recursive: true });
    const editor = await openEditor(browser, server, own, scene.size);
    const frames = await scene.play(editor);
    const [still] = frames;
    if (still === undefined) throw new Error(`${scene.file} has no picture`);
    const isAnimation = scene.file.endsWith('.gif');
    const bytes = isAnimation
      ? await animation(tools, frames, path.join(downloads, 'gif'))
      : await webp(tools, still.png, scene.file.startsWith('assets/') ? PACKED : 0.9);
    writeFileSync(at(scene.file), bytes);
    console.log(`${scene.file}: ${Math.ceil(bytes.length / 1024)} KB`);
    await editor.page.close();
  }
} finally {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
