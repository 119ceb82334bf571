import { hole } from '../workspace/path-holes.ts';

/** What other tools fill in before they read a path; masked templates (`mask-templates.ts`) as well. */
const TEMPLATE = /<%([^>]*)>|\{\{([^}]*)\}\}|\$\{([^}]*)\}|\$\(([^)]*)\)|\$(\w+)/g;

/**
 * A path as a tool's file writes it, with a hole for each part that a template fills in. Equal
 * templates make equal holes.
 */
export function pathWithHoles(text: string): string {
  return text.replace(TEMPLATE, (_, ...groups: readonly (string | number | undefined)[]) => {
    const words = groups.find((group) => typeof group === 'string' && group !== text);
    return hole(String(words ?? '').replace(/^[_\s]+|[_\s]+$/g, ''));
  });
}
