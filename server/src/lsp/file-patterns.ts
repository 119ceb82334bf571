/**
 * Whether a path matches one of some glob patterns. A pattern is matched against the end of the path,
 * from the start of any folder on, since it is written relative to a workspace that may be anywhere.
 */
export function matchesAny(path: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => patternOf(pattern).test(path));
}

/** `**` any folders, `*` and `?` within one name, `{a,b}` alternatives; all else stands for itself. */
function patternOf(glob: string): RegExp {
  let depth = 0;
  const source = glob.replace(/^\.?\//, '').replace(/\*\*\/|\*\*|[*?{},]|[^*?{},]+/g, (token) => {
    switch (token) {
      case '**/':
        return '(?:[^/]+/)*';
      case '**':
        return '.*';
      case '*':
        return '[^/]*';
      case '?':
        return '[^/]';
      case '{':
        depth++;
        return '(?:';
      case '}':
        return depth-- > 0 ? ')' : '\\}';
      case ',':
        return depth > 0 ? '|' : ',';
      default:
        return token.replace(/[\\^$.()|[\]+]/g, '\\$&');
    }
  });
  return new RegExp(`(?:^|/)${source}${')'.repeat(Math.max(depth, 0))}$`);
}
