import type { ChartName } from '../charts/chart.ts';
import { CHARTS, PROFILES, ROLES, type Role, VERSION_FORM, VERSION_WORDS } from '../config.ts';
import type { Span } from '../span.ts';
import type { Profile } from '../values/values.ts';
import { anyOf, type Message, say } from '../words/say.ts';

/** What `# polyaxon-values: chart=agent version=2.15.1 profile=trial role=root layers=../values.yaml` says; all optional. */
export interface Pragma {
  readonly chart?: ChartName;
  readonly version?: string;
  readonly profile?: Profile;
  readonly role?: Role;
  /** The files below this one, the base first, relative to its folder. */
  readonly layers?: readonly (Span & { readonly path: string })[];
  readonly problems: readonly (Span & { readonly message: Message })[];
}

const ALLOWED: Readonly<Record<string, RegExp>> = {
  chart: wordOf(CHARTS),
  version: new RegExp(VERSION_FORM),
  profile: wordOf(PROFILES),
  role: wordOf(ROLES),
  // Neither absolute nor of Windows alone: the file is read on other machines too.
  layers: /^(?![/,])(?!.*(?:,[/,]|:|\\|,$)).+$/,
};

const EXPECTED: Readonly<Record<string, Message>> = {
  chart: anyOf(CHARTS),
  version: VERSION_WORDS,
  profile: anyOf(PROFILES),
  role: anyOf(ROLES),
  layers: 'paths from the folder of this file, with `/` and commas: `../values.yaml,eu.yaml`',
};

/** Reads the comment from the comment lines at the top of a text; undefined if there is none. */
export function readPragma(text: string): Pragma | undefined {
  const match = PRAGMA.exec(topOf(text));
  if (!match) return undefined;
  const start = match.index + match[0].length - (match[1]?.length ?? 0);
  const said: Record<string, string> = {};
  const problems: (Span & { message: Message })[] = [];
  const layers: (Span & { path: string })[] = [];
  for (const part of (match[1] ?? '').matchAll(/\S+/g)) {
    const [word] = part;
    const key = word.split('=', 1)[0] ?? '';
    const value = word.slice(key.length + 1);
    const span = { start: start + part.index, end: start + part.index + word.length };
    const allowed = Object.hasOwn(ALLOWED, key) ? ALLOWED[key] : undefined;
    if (!allowed) {
      const known = Object.keys(ALLOWED).join(', ');
      problems.push({
        ...span,
        message: say`\`${word}\` is not understood here; known are ${known}.`,
      });
    } else if (!allowed.test(value)) {
      problems.push({
        ...span,
        message: say`\`${key}\` takes ${EXPECTED[key]}, not \`${value}\`.`,
      });
    } else if (key === 'layers') {
      layers.push(...pathsIn(value, span.start + 'layers='.length));
    } else {
      said[key] = value;
    }
  }
  const chart = CHARTS.find((word) => word === said.chart);
  const profile = PROFILES.find((word) => word === said.profile);
  const role = ROLES.find((word) => word === said.role);
  return {
    ...(chart ? { chart } : {}),
    ...(said.version ? { version: said.version } : {}),
    ...(profile ? { profile } : {}),
    ...(role ? { role } : {}),
    ...(layers.length > 0 ? { layers } : {}),
    problems,
  };
}

const PRAGMA = /^\uFEFF?[ \t]*#[ \t]*polyaxon-values:(.*)$/m;

/** The comment lines at the start, where alone the comment is read. */
function topOf(text: string): string {
  return /^\uFEFF?(?:[ \t]*(?:#.*|---[ \t]*)?\r?\n|[ \t]*#.*$)*/.exec(text)?.[0] ?? '';
}

/** Whether a comment line is where ours is read, and no other line is it already. */
export function mayBePragma(text: string, line: Span): boolean {
  const top = topOf(text);
  const other = PRAGMA.exec(top);
  const isIt = !other || (line.start <= other.index && other.index <= line.end);
  return line.start < top.length && isIt;
}

/** A path as the comment can name it: it has no blanks, and commas stand between several. */
export function isLayerPath(path: string): boolean {
  return !/[\s,]/.test(path) && ALLOWED.layers?.test(path) === true;
}

function wordOf(words: readonly string[]): RegExp {
  return new RegExp(`^(?:${words.join('|')})$`);
}

function pathsIn(list: string, offset: number): readonly (Span & { readonly path: string })[] {
  return [...list.matchAll(/[^,]+/g)].map(({ 0: path, index }) => {
    const start = offset + index;
    return { path, start, end: start + path.length };
  });
}
