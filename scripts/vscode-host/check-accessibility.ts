import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { panelFrame } from './panel-frame.ts';
import { writeWhole } from './write-whole.ts';

/** Asks axe about the panel as it stands on the screen, with the editor's colours. */
export async function checkAccessibility(
  page: Page,
  directory: string,
  name: string,
): Promise<void> {
  const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
  const panel = await panelFrame(page);
  await panel.evaluate(axe);
  const found = await panel.evaluate<readonly string[]>(`axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  }).then(({ violations, passes }) => [
    ...(passes.some(({ id }) => id === 'color-contrast') ? [] : ['no text was looked at']),
    ...violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target }) => id + ' (' + help + '): ' + target.join(' ')),
    ),
  ])`);
  await writeWhole(path.join(directory, `${name}.axe.json`), JSON.stringify(found));
}
