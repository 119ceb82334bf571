import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { withoutProfile } from './without-profile.ts';

/** The browser has the codecs: a PNG as WebP, a third of its size. */
export async function webp(page: Page, png: Buffer, quality: number): Promise<Buffer> {
  const url = await page.evaluate(
    async ([source, wanted]) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      return canvas.toDataURL('image/webp', wanted);
    },
    [dataUrl('image/png', png), quality] as const,
  );
  return withoutProfile(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
}

/** The extension's icon for the gallery, 256 pixels wide. */
export async function icon(page: Page, svgFile: string): Promise<Buffer> {
  const style = '*{margin:0}svg{display:block;width:256px;height:256px}';
  await page.setContent(`<style>${style}</style>${readFileSync(svgFile, 'utf8')}`);
  return page.screenshot({ omitBackground: true });
}

/** A PNG's pixels, four bytes each. */
export async function pixels(page: Page, png: Buffer): Promise<Pixels> {
  const { data, width, height } = await page.evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      const context = canvas.getContext('2d');
      if (!context) throw new Error('there is no canvas');
      context.drawImage(image, 0, 0);
      const bytes = context.getImageData(0, 0, image.width, image.height).data;
      let text = '';
      for (let at = 0; at < bytes.length; at += 8192) {
        text += String.fromCharCode(...bytes.subarray(at, at + 8192));
      }
      return { data: btoa(text), width: image.width, height: image.height };
    },
    dataUrl('image/png', png),
  );
  return { data: Buffer.from(data, 'base64'), width, height };
}

/** Whether two PNGs show the same. */
export async function areSame(page: Page, a: Buffer, b: Buffer): Promise<boolean> {
  const [one, other] = [await pixels(page, a), await pixels(page, b)];
  return Buffer.compare(one.data, other.data) === 0;
}

export interface Pixels {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

function dataUrl(type: string, bytes: Buffer): string {
  return `data:${type};base64,${bytes.toString('base64')}`;
}
