import { snippets } from '../server/src/features/snippets/index.ts';

/** The snippets as VS Code wants them in an extension. The server offers the same ones where they fit. */
export function snippetsFile(): string {
  const entries = snippets.map(({ prefix, title, body }) => [
    title,
    {
      scope: 'yaml',
      prefix,
      description: `Polyaxon: ${title}`,
      body: body.trimEnd().split('\n'),
    },
  ]);
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}
