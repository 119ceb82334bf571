import type { Picture } from '../picture.ts';
import { toHtmlDocument } from './html-document.ts';
import { toJson } from './json.ts';
import { toMarkdown } from './markdown.ts';
import { toSvg } from './svg.ts';

/** A format of `polyaxon-values report`, by its name. */
export const renderers: Readonly<Record<string, (pictures: readonly Picture[]) => string>> = {
  html: toHtmlDocument,
  svg: toSvg,
  markdown: toMarkdown,
  json: toJson,
};
