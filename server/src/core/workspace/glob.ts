/**
 * Whether a path matches one of some glob patterns. A pattern is matched against the end of the path,
 * from the start of any folder on, since it is written relative to a workspace that may be anywhere.
 */
export function matchesAny(path: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) =>
    new RegExp(`(?:^|/)${globSource(pattern.replace(/^\.?\//, ''))}$`).test(path),
  );
}

const TOKENS = /\*\*\/|\*\*|\[[!^]?\]?[^\]/]*\]|\\.|[*?{},]|[^*?{},[\\]+|./gs;

/**
 * A glob as the source of a regular expression: `**` any folders, `*` and `?` within one name, `[a-z]`
 * one of some characters, `{a,b}` alternatives, `\` before a character that stands for itself.
 */
export function globSource(glob: string, syntax = { braces: true }): string {
  let depth = 0;
  const source = glob.replace(TOKENS, (token) => {
    if (token === '**/') return '(?:[^/]+/)*';
    if (token === '**') return '.*';
    if (token === '*') return '[^/]*';
    if (token === '?') return '[^/]';
    if (token.length > 2 && token.startsWith('[') && token.endsWith(']')) return oneOfThese(token);
    if (token.startsWith('\\') && token.length > 1) return escaped(token.slice(1));
    if (!syntax.braces) return escaped(token);
    if (token === '{') {
      depth++;
      return '(?:';
    }
    if (token === '}' && depth > 0) {
      depth--;
      return ')';
    }
    return token === ',' && depth > 0 ? '|' : escaped(token);
  });
  return source + ')'.repeat(depth);
}

/** `[a-c]`, `[!a-c]`. One that makes no sense, such as `[c-a]`, matches nothing, as in a shell. */
function oneOfThese(token: string): string {
  const [, not, members = ''] = /^\[([!^]?)(.*)\]$/s.exec(token) ?? [];
  const ranges = [...members.matchAll(/(.)-(.)/gs)];
  if (ranges.some(([, from = '', to = '']) => from > to)) return '(?!)';
  return `[${not ? '^/' : ''}${members.replace(/[\\\][^]/g, '\\$&')}]`;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.()|[\]+*?{}]/g, '\\$&');
}
