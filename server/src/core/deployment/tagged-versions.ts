import { getAt, type Path } from '../path.ts';
import type { Values } from '../values/values.ts';
import { taggedImages } from './core-images.ts';

export interface Tagged {
  readonly name: string;
  readonly path: Path;
  readonly tag: string;
  /** Major and minor version; patches may differ. */
  readonly line: string;
}

/** Only tags of the file: which version the others have depends on the chart that is deployed. */
export function tagged(values: Values, names: readonly string[]): readonly Tagged[] {
  return taggedImages(values).flatMap(({ name, tag: path }) => {
    const tag = values.get(path);
    const line = typeof tag === 'string' ? /^v?(\d+\.\d+)(?:\.|$)/.exec(tag)?.[1] : undefined;
    if (typeof tag !== 'string' || line === undefined || !names.includes(name)) return [];
    const image = [name, 'image'];
    const isOwn = values.get(image) !== getAt(values.chart.defaults, image);
    return isOwn ? [] : [{ name, path, tag, line }];
  });
}

export function mostCommon(images: readonly Tagged[]): Tagged | undefined {
  const count = ({ line }: Tagged) => images.filter((image) => image.line === line).length;
  return images.reduce<Tagged | undefined>(
    (best, image) => (best && count(best) >= count(image) ? best : image),
    undefined,
  );
}
