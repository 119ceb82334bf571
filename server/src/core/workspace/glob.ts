/** Whether a text fits a glob from its first character to its last. */
export type Glob = (text: string) => boolean;

/** Longer than any path: what is written there is no pattern. */
const MAX_LENGTH = 4096;

/** One character that fits, or the steps that may come next. */
type Step = { readonly fits: (char: string) => boolean } | { readonly next: readonly number[] };

const ANY_NAME = (char: string) => char !== '/';
const TOKENS = /\*\*\/|\*\*|\[[!^]?\]?[^\]/]*\]|\\.|./gs;

/**
 * Whether a path matches one of some glob patterns. A pattern is matched against the end of the path,
 * from the start of any folder on, since it is written relative to a workspace that may be anywhere.
 */
export function matchesAny(path: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => {
    const glob = readGlob(pattern.replace(/^\.?\//, ''));
    return ends(path).some(glob);
  });
}

/**
 * Reads a glob: `**` any folders, `*` and `?` within one name, `[a-z]` one of some characters, `{a,b}`
 * alternatives, `\` before a character that stands for itself. All ways are tried side by side, so
 * that the time is never more than the pattern times the text, as no regular expression promises.
 */
export function readGlob(glob: string, syntax = { braces: true }): Glob {
  if (glob.length > MAX_LENGTH) return () => false;
  const steps = stepsOf(glob, syntax.braces);
  return (text) => {
    let at = reached([0], steps);
    for (let index = 0; index < text.length && at.size > 0; index++) {
      const char = text.charAt(index);
      const next: number[] = [];
      for (const step of at) {
        const found = steps[step];
        if (found && 'fits' in found && found.fits(char)) next.push(step + 1);
      }
      at = reached(next, steps);
    }
    return at.has(steps.length);
  };
}

/** The steps that wait for a character, and the end. */
function reached(from: readonly number[], steps: readonly Step[]): Set<number> {
  const seen = new Set<number>(from);
  for (const index of seen) {
    const step = steps[index];
    if (step && 'next' in step) for (const next of step.next) seen.add(next);
  }
  return seen;
}

function stepsOf(glob: string, braces: boolean): readonly Step[] {
  const steps: Step[] = [];
  /** Braces that are open: where they begin, where each way begins, where each but the last ends. */
  const open: { readonly start: number; readonly ways: number[]; readonly ends: number[] }[] = [];
  for (const token of glob.match(TOKENS) ?? []) {
    const brace = open.at(-1);
    if (token === '**/') repeat([{ fits: ANY_NAME }, { next: [0, 2] }, { fits: isSlash }]);
    else if (token.startsWith('*')) repeat([{ fits: token === '*' ? ANY_NAME : () => true }]);
    else if (token === '?') steps.push({ fits: ANY_NAME });
    else if (token.length > 1) steps.push({ fits: oneOfThese(token) });
    else if (braces && token === '{') {
      open.push({ start: steps.length, ways: [steps.length + 1], ends: [] });
      steps.push({ next: [] });
    } else if (brace && token === ',') {
      brace.ends.push(steps.length);
      steps.push({ next: [] });
      brace.ways.push(steps.length);
    } else if (brace && token === '}') close();
    else steps.push({ fits: (char) => char === token });
  }
  while (open.length > 0) close();
  return steps;

  /** Any number of times what `body` says; its steps are counted from its own start. */
  function repeat(body: readonly Step[]): void {
    const start = steps.length;
    steps.push({ next: [start + 1, start + body.length + 2] });
    for (const step of body) {
      steps.push('fits' in step ? step : { next: step.next.map((index) => start + 1 + index) });
    }
    steps.push({ next: [start] });
  }

  function close(): void {
    const brace = open.pop();
    if (!brace) return;
    steps[brace.start] = { next: brace.ways };
    for (const end of brace.ends) steps[end] = { next: [steps.length] };
  }
}

const isSlash = (char: string) => char === '/';

/** `[a-c]`, `[!a-c]`, `\*`. What makes no sense, such as `[c-a]`, matches nothing, as in a shell. */
function oneOfThese(token: string): (char: string) => boolean {
  if (token.startsWith('\\')) return (char) => char === token.charAt(1);
  const [, not, members = ''] = /^\[([!^]?)(.*)\]$/s.exec(token) ?? [];
  const ranges = members.match(/.-.|./gs) ?? [];
  if (ranges.some((range) => range.length > 1 && range.charAt(0) > range.charAt(2))) {
    return () => false;
  }
  const isOne = (char: string) =>
    ranges.some((range) => char >= range.charAt(0) && char <= range.charAt(range.length - 1));
  return not ? (char) => char !== '/' && !isOne(char) : isOne;
}

/** A path, and what is left of it after each of its folders. */
function ends(path: string): readonly string[] {
  const starts = [...path.matchAll(/\//g)].map(({ index }) => index + 1);
  return [path, ...starts.map((start) => path.slice(start))];
}
