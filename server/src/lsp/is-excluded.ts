import { globSource } from '../features/glob.ts';

/**
 * Whether one of the patterns of a configuration leaves out a file or a folder above it. As in a
 * `.gitignore`, a slash before the end ties a pattern to the configuration's folder, where `path` starts.
 */
export function isExcluded(path: string, patterns: readonly string[]): boolean {
  const segments = path.split('/');
  const all = segments.map((_, index) => segments.slice(0, index + 1).join('/'));
  return patterns.some((pattern) => {
    const glob = pattern.replace(/^\.\//, '/').replace(/\/$/, '');
    const start = glob.includes('/') ? '^' : '(?:^|/)';
    const matches = new RegExp(`${start}${globSource(glob.replace(/^\//, ''))}$`);
    return glob !== '' && all.some((each) => matches.test(each));
  });
}
