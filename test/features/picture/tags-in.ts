const VOID = ['meta'];

/** The elements of HTML or SVG, and where they do not close in the order in which they open. */
export function tagsIn(markup: string): {
  readonly names: readonly string[];
  readonly problems: readonly string[];
} {
  const names = new Set<string>();
  const problems: string[] = [];
  const open: string[] = [];
  const text = markup.replace(/^<!doctype html>/, '');
  for (const { 0: tag, index } of text.matchAll(/<[^>]*>?/g)) {
    const match = /^<(\/?)([a-z][a-z0-9]*)((?:\s+[\w-]+(?:="[^"<>]*")?)*)\s*(\/?)>$/.exec(tag);
    if (!match) {
      problems.push(`no tag at ${index}: ${tag}`);
      continue;
    }
    const [, closing, name = '', , empty] = match;
    names.add(name);
    if (VOID.includes(name) || empty === '/') continue;
    if (closing !== '/') open.push(name);
    else if (open.pop() !== name) problems.push(`</${name}> at ${index} closes another element`);
  }
  if (open.length > 0) problems.push(`not closed: ${open.join(' ')}`);
  return { names: [...names], problems };
}
