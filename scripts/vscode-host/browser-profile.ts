import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Debian's Chromium lets third parties store nothing, and a webview of VS Code for the Web is one. */
const PREFERENCES = {
  profile: { cookie_controls_mode: 0, block_third_party_cookies: false },
};

interface BrowserProfile {
  readonly directory: string;
  remove(): Promise<void>;
}

/** A fresh profile for one run. */
export async function makeBrowserProfile(): Promise<BrowserProfile> {
  const directory = await mkdtemp(path.join(tmpdir(), 'browser-'));
  await mkdir(path.join(directory, 'Default'));
  await writeFile(path.join(directory, 'Default', 'Preferences'), JSON.stringify(PREFERENCES));
  return {
    directory,
    remove: () => rm(directory, { recursive: true, force: true, maxRetries: 5 }),
  };
}
