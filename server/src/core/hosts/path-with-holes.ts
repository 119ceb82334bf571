import { hole } from '../workspace/path-holes.ts';

/** What other tools fill in before they read a path; masked templates (`mask-templates.ts`) as well. */
const TEMPLATE =
  /<%([^>]{0,300})>|\$\{\{([^}]{0,300})\}\}|\{\{([^}]{0,300})\}\}|\$\{([^}]{0,300})\}|\$\(([^)]{0,300})\)|\$(\w+)/g;

/**
 * A path as a tool's file writes it, with a hole for each part that a template fills in. Equal
 * templates make equal holes; `isDeep` says which may stand for several folders.
 */
export function pathWithHoles(
  text: string,
  isDeep: (words: string) => boolean = () => false,
): string {
  return text.replace(TEMPLATE, (_, ...groups: readonly (string | number | undefined)[]) => {
    const found = groups.find((group) => typeof group === 'string' && group !== text);
    const words = wordsOf(String(found ?? ''));
    return hole(words, isDeep(words));
  });
}

/** What a template says, in the way in which holes are told apart: `.path.segments[1]`. */
export function wordsOf(template: string): string {
  return template.replace(/[^\w./-]/g, '_').replace(/^[-_]+|[-_]+$/g, '');
}
