import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { runCommand } from '../vscode-host/run-command.ts';
import type { Frame } from './editor-page.ts';
import { type Pixels, pixels } from './pictures.ts';

/** Only pictures need it, so it is no dependency of the project: it is got when pictures are taken. */
const GIFENC = 'gifenc@1.0.3';

/** What is used of it. */
interface Gifenc {
  GIFEncoder(): {
    writeFrame(
      index: Uint8Array,
      width: number,
      height: number,
      options: {
        readonly palette?: Palette;
        readonly delay: number;
        readonly transparent?: boolean;
        readonly transparentIndex?: number;
        readonly dispose?: number;
      },
    ): void;
    finish(): void;
    bytes(): Uint8Array;
  };
  quantize(rgba: Uint8Array, colors: number): Palette;
  applyPalette(rgba: Uint8Array, palette: Palette): Uint8Array;
}

type Palette = readonly (readonly number[])[];

/** Of each picture after the first only what changed is kept: the rest is see-through. */
export async function animation(
  page: Page,
  frames: readonly Frame[],
  directory: string,
): Promise<Buffer> {
  const { GIFEncoder, quantize, applyPalette } = await load(directory);
  const gif = GIFEncoder();
  const all: Pixels[] = [];
  for (const { png } of frames) all.push(await pixels(page, png));
  // One palette for all, or what stays would differ by a shade from what is drawn anew.
  const palette = quantize(Buffer.concat(all.map(({ data }) => data)), 255);
  const transparentIndex = palette.length;
  for (const [at, now] of all.entries()) {
    const index = applyPalette(now.data, palette);
    const last = all[at - 1];
    if (last) clearUnchanged(index, now, last, transparentIndex);
    gif.writeFrame(index, now.width, now.height, {
      ...(at === 0 ? { palette: [...palette, [0, 0, 0]] } : {}),
      delay: frames[at]?.milliseconds ?? 0,
      transparent: true,
      transparentIndex,
      dispose: 1,
    });
  }
  gif.finish();
  return Buffer.from(gif.bytes());
}

function clearUnchanged(index: Uint8Array, now: Pixels, last: Pixels, transparent: number): void {
  for (let at = 0; at < index.length; at += 1) {
    const byte = at * 4;
    const isSame =
      now.data[byte] === last.data[byte] &&
      now.data[byte + 1] === last.data[byte + 1] &&
      now.data[byte + 2] === last.data[byte + 2];
    if (isSame) index[at] = transparent;
  }
}

async function load(directory: string): Promise<Gifenc> {
  const file = path.join(directory, 'node_modules', 'gifenc', 'dist', 'gifenc.esm.js');
  if (!existsSync(file)) {
    mkdirSync(directory, { recursive: true });
    writeFileSync(path.join(directory, 'package.json'), '{ "private": true, "type": "module" }\n');
    const args = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', GIFENC];
    await runCommand('npm', args, { cwd: directory, logFile: path.join(directory, 'install.log') });
  }
  // Its ESM has a name that Node takes for CommonJS; its CommonJS is ES2015 and imports fine.
  const module: { readonly default: Gifenc } = await import(
    pathToFileURL(path.join(directory, 'node_modules', 'gifenc', 'dist', 'gifenc.js')).href
  );
  return module.default;
}
