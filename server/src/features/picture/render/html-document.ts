import type { Picture } from '../picture.ts';
import { escapeText } from './escape-text.ts';
import { toHtml } from './html.ts';
import { STYLE } from './style.ts';

/**
 * A page of its own, that loads nothing and runs nothing: the policy allows the style that is in it,
 * whatever the values hold.
 */
export function toHtmlDocument(pictures: readonly Picture[]): string {
  const names = pictures.map(({ title }) => title).join(', ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(`${names}: deployment`)}</title>
<style>
${STYLE}</style>
</head>
<body>
<main>
${pictures.map((picture, index) => toHtml(picture, index).html).join('')}</main>
</body>
</html>
`;
}
